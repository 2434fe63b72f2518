// Switches, copy buttons and the event log. No innerHTML: the page runs under Trusted Types.
const root = document.documentElement;
const form = document.getElementById('switches');
const log = document.getElementById('events');

const built = ['xin-citation', 'xin-credit-check', 'xin-deadline'].some((tag) => customElements.get(tag));
document.getElementById('not-built').hidden = built;

function shown() {
  return [...document.querySelectorAll('.stage *')].filter((element) => element.localName.startsWith('xin-'));
}

function apply() {
  const chosen = new FormData(form);
  root.dataset.theme = chosen.get('theme');
  document.body.classList.toggle('narrow', chosen.get('width') === 'narrow');
  for (const element of shown()) {
    element.setAttribute('theme', chosen.get('theme'));
    element.setAttribute('locale', chosen.get('locale'));
    element.toggleAttribute('elder', chosen.get('elder') === 'elder');
  }
}

if (form) {
  const asked = new URLSearchParams(location.search);
  for (const name of ['theme', 'locale', 'elder', 'width']) {
    const value = asked.get(name) ?? (name === 'theme' ? root.dataset.theme : undefined);
    const input = [...form.elements[name]].find((radio) => radio.value === value);
    if (input) input.checked = true;
  }
  form.addEventListener('change', apply);
  apply();
}

document.getElementById('print')?.addEventListener('click', () => print());

const pause = () => new Promise((done) => setTimeout(done, 20));

/** What a visitor does in a state that only comes about so; the stage is marked until it has. */
async function play(stage) {
  const { steps, until } = JSON.parse(stage.dataset.play);
  const element = [...stage.querySelectorAll('*')]
    .filter(({ localName }) => localName.startsWith('xin-'))
    .pop();
  const find = (selector) => element.shadowRoot?.querySelector(selector);
  for (const [selector, text] of steps) {
    while (!find(selector)) await pause();
    const target = find(selector);
    if (text === undefined) target.click();
    else {
      target.value = text;
      for (const type of ['input', 'change']) target.dispatchEvent(new Event(type, { bubbles: true }));
    }
    await element.updateComplete;
  }
  while (!find(until)) await pause();
  stage.removeAttribute('data-play');
}
if (built) for (const stage of document.querySelectorAll('.stage[data-play]')) void play(stage);

for (const button of document.querySelectorAll('.copy')) {
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(button.parentElement.querySelector('code').textContent);
    button.textContent = '已复制';
    setTimeout(() => (button.textContent = '复制'), 1500);
  });
}

/** Every event of the set bubbles to the window. */
function record(event) {
  const item = document.createElement('li');
  const code = document.createElement('code');
  const detail = JSON.stringify(event.detail ?? null);
  code.textContent = `${event.type} ${detail.length > 160 ? `${detail.slice(0, 160)}…` : detail}`;
  item.append(code);
  log.prepend(item);
  while (log.children.length > 8) log.lastChild.remove();
  document.getElementById('no-events').hidden = true;
}

if (log) for (const name of (log.dataset.events ?? '').split(' ')) if (name) addEventListener(name, record);
