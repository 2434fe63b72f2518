/**
 * A clock for tinybench, in milliseconds of this process's own CPU time, all threads: other work on the machine does
 * not slow it down as it slows the wall clock, and garbage collection in the background is counted.
 * For work that does not wait; each call measured should take a millisecond or more.
 */
export function cpuNow(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
