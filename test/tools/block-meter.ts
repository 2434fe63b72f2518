/** Measures from now on the longest time, in ms, for which this thread could do nothing else; ends when it is asked. */
export function blockMeter(): () => number {
  let last = performance.now();
  let block = 0;
  let on = true;
  const channel = new MessageChannel();
  channel.port1.onmessage = () => {
    const now = performance.now();
    block = Math.max(block, now - last);
    last = now;
    if (on) setTimeout(() => channel.port2.postMessage(0), 4);
  };
  channel.port2.postMessage(0);
  return () => {
    on = false;
    return block;
  };
}
