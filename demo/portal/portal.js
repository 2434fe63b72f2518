// The portal's own script: sample codes, the clock's question, and three switches. No innerHTML anywhere.
const check = document.getElementById('check');
const ours = () => document.querySelectorAll('xin-credit-check, xin-deadline, xin-citation');

document.getElementById('not-built').hidden = !!customElements.get('xin-credit-check');

fetch('/portal/api/samples')
  .then((response) => response.json())
  .then((samples) => {
    const items = samples.map(({ name, code, situation }) => {
      const item = document.createElement('li');
      const button = document.createElement('button');
      const small = document.createElement('small');
      small.textContent = situation;
      button.type = 'button';
      button.append(name, small);
      button.addEventListener('click', () => {
        check.setAttribute('name', name);
        check.setAttribute('code', code);
      });
      item.append(button);
      return item;
    });
    document.getElementById('samples').append(...items);
  });

const clock = document.getElementById('clock');
clock.addEventListener('input', () => {
  const deadline = document.getElementById('deadline');
  deadline.setAttribute('rule', clock.elements.rule.value);
  deadline.setAttribute('start', clock.elements.start.value);
});

function press(id, act) {
  const button = document.getElementById(id);
  button.addEventListener('click', () => {
    const on = button.getAttribute('aria-pressed') !== 'true';
    button.setAttribute('aria-pressed', String(on));
    act(on);
  });
}

press('elder', (on) => {
  document.body.classList.toggle('elder', on);
  for (const element of ours()) element.toggleAttribute('elder', on);
});
press('dark', (on) => {
  document.documentElement.dataset.theme = on ? 'dark' : 'light';
  for (const element of ours()) element.setAttribute('theme', on ? 'dark' : 'light');
});
press('english', (on) => {
  for (const element of ours()) element.setAttribute('locale', on ? 'en' : 'zh-CN');
});
for (const element of ours()) element.setAttribute('theme', 'light');
