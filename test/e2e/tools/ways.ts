/** Every way a page of an office system sends a decision. */
export interface Way {
  readonly name: string;
  /** What is in the page, beside the case. */
  readonly html?: string;
  /** Run by the page's script: the function `go`, and whatever the page sets up. */
  readonly script?: string;
  /** What the officer does: presses this element, or a key on it. Default: the button `#go`, which calls `go()`. */
  readonly press?: {
    readonly on?: string;
    readonly key?: string;
    readonly frame?: string;
    /** Pressed with Alt, wherever the focus is. */
    readonly accessKey?: string;
  };
  /** The profile names the element pressed; else only the addresses tell. */
  readonly named?: boolean;
  /** What has to arrive. */
  readonly sends: 'post' | 'get' | 'json' | 'multipart' | 'gbk' | RegExp;
  /** Cannot wait in the page: after the reason was given the officer presses once more. */
  readonly again?: boolean;
  /** The page stays as it is, and another such way can be put into it. */
  readonly stays?: boolean;
  /** The page itself: a frameset, or in another encoding. */
  readonly page?: 'frames' | 'gbk';
}

const approve = 'data-approve';
const hidden = `<form id="f" method="post" action="/decide" target="t"><input name="result" value="1"><input name="note" value="同意"></form><iframe name="t" src="/blank"></iframe>`;
const here = hidden.replace(' target="t"', '').replace(/<iframe.*/, '');
const data = `new URLSearchParams({ result: '1', note: '同意' })`;
const query = `'/decide?' + ${data}`;
const xhr = (async = true, body = data): string =>
  `const x = new XMLHttpRequest(); x.open('POST', '/decide', ${async}); x.send(${body});`;
const send = `function go() { ${xhr()} }`;
const named = (name: string, html: string, more: Partial<Way> = {}): Way => ({
  name,
  html,
  script: send,
  press: { on: `[${approve}]` },
  named: true,
  stays: true,
  sends: 'post',
  ...more,
});
const called = (name: string, go: string, more: Partial<Way> = {}): Way => ({
  name,
  html: hidden,
  script: `function go() { ${go} }`,
  stays: true,
  sends: 'post',
  ...more,
});
const leaves = { stays: false };
const native = (name: string, html: string, on: string, more: Partial<Way> = {}): Way => ({
  name,
  html,
  press: { on },
  sends: 'post',
  ...more,
});

/** A click on whatever element a system uses for a button, named by the profile. */
const CLICKS: readonly Way[] = [
  named('a button', `<button type="button" ${approve} onclick="go()">通过</button>`),
  named('an input button', `<input type="button" ${approve} value="通过" onclick="go()">`),
  named('a link without an address', `<a ${approve} onclick="go()">通过</a>`),
  named('a link to #', `<a href="#" ${approve} onclick="go();return false">通过</a>`),
  named('a javascript: link', `<a href="javascript:go()" ${approve}>通过</a>`),
  named('a javascript: link with void', `<a href="javascript:void(0)" ${approve} onclick="go()">通过</a>`),
  named('a div', `<div ${approve} onclick="go()">通过</div>`),
  named('a table cell', `<table><tr><td ${approve} onclick="go()">通过</td></tr></table>`),
  named('an image', `<img alt="通过" width="40" height="20" ${approve} onclick="go()">`),
  named(
    'an image map',
    `<img alt="" width="40" height="40" usemap="#m"><map name="m"><area ${approve} shape="rect" coords="0,0,40,40" href="javascript:go()"></map>`,
    { press: { on: 'img' } },
  ),
  named(
    'a span within spans within a button',
    `<button type="button" ${approve} onclick="go()"><span><span><i id="deep">通过</i></span></span></button>`,
    { press: { on: '#deep' } },
  ),
  named(
    'a label of a button',
    `<label id="l" for="b">通过</label><input type="button" id="b" ${approve} onclick="go()" value="·">`,
    { press: { on: '#l' } },
  ),
  named('a custom element', `<x-button ${approve} onclick="go()">通过</x-button>`),
  named('a button in an open shadow root', `<div id="h"></div>`, {
    script: `${send} const r = document.getElementById('h').attachShadow({ mode: 'open' }); r.innerHTML = '<button type="button" ${approve}>通过</button>'; r.firstChild.onclick = go;`,
  }),
  named('an onclick handler put on by addEventListener', `<button type="button" ${approve}>通过</button>`, {
    script: `${send} document.querySelector('[${approve}]').addEventListener('click', go);`,
  }),
  named('a handler on the document', `<button type="button" ${approve}>通过</button>`, {
    script: `${send} document.addEventListener('click', (e) => e.target.closest('[${approve}]') && go(), true);`,
    ...leaves,
  }),
  named('Space on a focused button', `<button type="button" ${approve} onclick="go()">通过</button>`, {
    press: { on: `[${approve}]`, key: ' ' },
  }),
  named('Enter on a focused link', `<a href="javascript:go()" ${approve}>通过</a>`, {
    press: { on: `[${approve}]`, key: 'Enter' },
  }),
  named(
    'the access key of a button',
    `<button type="button" ${approve} accesskey="y" onclick="go()">通过(Y)</button>`,
    { press: { accessKey: 'y' } },
  ),
  named('a submit button', here.replace('</form>', `<button ${approve}>通过</button></form>`), leaves),
];

/** Native forms: only the address tells. */
const FORMS: readonly Way[] = [
  native('a submit button of a form', here.replace('</form>', '<button id="b">通过</button></form>'), '#b'),
  native(
    'an input submit',
    here.replace('</form>', '<input type="submit" id="b" value="通过"></form>'),
    '#b',
  ),
  native(
    'an image button',
    here.replace('</form>', '<input type="image" name="i" id="b" alt="通过" width="40" height="20"></form>'),
    '#b',
    { sends: /^POST \/decide result=1&note=%E5%90%8C%E6%84%8F&i\.x=\d+&i\.y=\d+$/ },
  ),
  native(
    'the name of the button pressed',
    `<form method="post" action="/decide"><input name="note" value="同意"><button name="result" value="1" id="b">通过</button><button name="result" value="2">退回</button></form>`,
    '#b',
    { sends: /^POST \/decide note=%E5%90%8C%E6%84%8F&result=1$/ },
  ),
  native(
    'a button of another form',
    `${here.replace('</form>', '</form><button id="b" form="f">通过</button>')}`,
    '#b',
  ),
  native('Enter in a field', here.replace('</form>', '<button id="b">通过</button></form>'), '[name=note]', {
    press: { on: '[name=note]', key: 'Enter' },
  }),
  native(
    'Enter in the only field',
    `<form method="post" action="/decide?result=1"><input name="note" value="同意"></form>`,
    '[name=note]',
    {
      press: { on: '[name=note]', key: 'Enter' },
      sends: /^POST \/decide\?result=1 note=%E5%90%8C%E6%84%8F$/,
    },
  ),
  native(
    'a form by GET',
    here.replace('post', 'get').replace('</form>', '<button id="b">通过</button></form>'),
    '#b',
    { sends: 'get' },
  ),
  native('a form into a named frame', hidden.replace('</form>', '<button id="b">通过</button></form>'), '#b'),
  native(
    'a form into a blank frame',
    hidden.replace('src="/blank"', '').replace('</form>', '<button id="b">通过</button></form>'),
    '#b',
  ),
  native(
    'a form into a window',
    here.replace('<form', '<form target="_blank"').replace('</form>', '<button id="b">通过</button></form>'),
    '#b',
  ),
  native(
    'a multipart form',
    here
      .replace('<form', '<form enctype="multipart/form-data"')
      .replace('</form>', '<button id="b">通过</button></form>'),
    '#b',
    { sends: 'multipart' },
  ),
  native('a form in GBK', here.replace('</form>', '<button id="b">通过</button></form>'), '#b', {
    page: 'gbk',
    sends: 'gbk',
  }),
  native('a link', `<a id="b" href="/decide?result=1&note=同意">通过</a>`, '#b', { sends: 'get' }),
  native('the access key of a link', `<a accesskey="y" href="/decide?result=1&note=同意">通过(Y)</a>`, '', {
    press: { accessKey: 'y' },
    sends: 'get',
  }),
  native(
    'a link into a window',
    `<a id="b" target="_blank" href="/decide?result=1&note=同意">通过</a>`,
    '#b',
    { sends: 'get' },
  ),
  native(
    'a link into a named frame',
    `<a id="b" target="t" href="/decide?result=1&note=同意">通过</a><iframe name="t" src="/blank"></iframe>`,
    '#b',
    { sends: 'get' },
  ),
  native(
    'an onsubmit handler that sends by a script',
    here
      .replace('<form', `<form onsubmit="go(); return false"`)
      .replace('</form>', '<button id="b">通过</button></form>'),
    '#b',
    { script: send },
  ),
];

/** Calls of a script. */
const CALLS: readonly Way[] = [
  called('form.submit()', `document.getElementById('f').submit();`),
  called('document.forms[0].submit() into this window', `document.forms[0].submit();`, {
    html: here,
    ...leaves,
  }),
  called('form.requestSubmit()', `document.getElementById('f').requestSubmit();`),
  called(
    'a form built and submitted',
    `const f = document.createElement('form'); f.method = 'post'; f.action = '/decide'; for (const [n, v] of ${data}) { const i = document.createElement('input'); i.type = 'hidden'; i.name = n; i.value = v; f.appendChild(i); } document.body.appendChild(f); f.submit();`,
    leaves,
  ),
  called('a click by script on a submit button', `document.getElementById('s').click();`, {
    html: here.replace('</form>', '<button id="s" hidden></button></form>'),
    ...leaves,
  }),
  called(
    'a click by script on a link in no document',
    `const a = document.createElement('a'); a.href = ${query}; a.target = '_blank'; a.click();`,
    { sends: 'get', ...leaves },
  ),
  called('fetch', `fetch('/decide', { method: 'POST', body: ${data} });`),
  called('fetch of a Request', `fetch(new Request('/decide', { method: 'POST', body: ${data} }));`),
  called(
    'fetch of JSON',
    `fetch('/decide', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ result: 1, note: '同意' }) });`,
    { sends: 'json' },
  ),
  called('fetch of a Blob', `fetch('/decide', { method: 'POST', body: new Blob([${data}]) });`),
  called('XMLHttpRequest', xhr()),
  called('XMLHttpRequest of FormData', xhr(true, `new FormData(document.getElementById('f'))`), {
    sends: 'multipart',
  }),
  called('synchronous XMLHttpRequest', xhr(false), { again: true }),
  called(
    'XMLHttpRequest as an old library sends it',
    `const x = new window.XMLHttpRequest(); x.open('POST', '/decide', true); x.setRequestHeader('Content-Type', 'application/x-www-form-urlencoded; charset=UTF-8'); x.setRequestHeader('X-Requested-With', 'XMLHttpRequest'); x.onreadystatechange = function () {}; x.send('result=1&note=' + encodeURIComponent('同意'));`,
  ),
  called(
    'JSONP',
    `const s = document.createElement('script'); s.src = ${query}; document.head.appendChild(s);`,
    { sends: 'get' },
  ),
  called(
    'JSONP by setAttribute',
    `const s = document.createElement('script'); s.setAttribute('src', ${query}); document.head.appendChild(s);`,
    { sends: 'get' },
  ),
  called('an image', `new Image().src = ${query};`, { sends: 'get' }),
  called('sendBeacon', `navigator.sendBeacon('/decide', ${data});`),
  called('location.href', `location.href = ${query};`, { sends: 'get', ...leaves }),
  called('location', `window.location = ${query};`, { sends: 'get', ...leaves }),
  called('location.assign()', `location.assign(${query});`, { sends: 'get', ...leaves }),
  called('location.replace()', `location.replace(${query});`, { sends: 'get', ...leaves }),
  called('window.open()', `window.open(${query});`, { sends: 'get', ...leaves }),
  called('window.open() into a named frame', `window.open(${query}, 't');`, { sends: 'get' }),
  called('the address of a frame', `document.getElementsByName('t')[0].src = ${query};`, { sends: 'get' }),
  called('the location of a frame', `frames.t.location.href = ${query};`, { sends: 'get' }),
  called('a promise', `Promise.resolve().then(() => { ${xhr()} });`),
  called('top.location', `top.location.href = ${query};`, { sends: 'get', ...leaves }),
];

/** Decisions sent from another document than the one that shows the case. */
const ELSEWHERE: readonly Way[] = [
  {
    name: 'a dialog’s frame',
    html: '<iframe name="d" src="/dialog" width="300" height="80"></iframe>',
    press: { frame: 'd', on: '#b' },
    sends: 'post',
  },
  {
    name: 'a script of a dialog’s frame',
    html: '<iframe name="d" src="/dialog" width="300" height="80"></iframe>',
    press: { frame: 'd', on: '#x' },
    sends: 'post',
  },
  {
    name: 'the parent’s form, from a dialog’s frame',
    html: `${hidden}<iframe name="d" src="/dialog" width="300" height="80"></iframe>`,
    press: { frame: 'd', on: '#p' },
    sends: 'post',
  },
  {
    name: 'what a showModalDialog replacement answers',
    html: '',
    script: `function showModal() { return new Promise((done) => { const i = document.createElement('iframe'); i.name = 'd'; i.src = '/dialog'; document.body.append(i); window.answered = done; }); } showModal().then(() => { ${xhr()} });`,
    press: { frame: 'd', on: '#r' },
    sends: 'post',
  },
  {
    name: 'a frame written by document.write',
    html: '<iframe name="d" width="300" height="80"></iframe>',
    script: `const d = frames.d.document; d.open(); d.write('<form method="post" action="/decide"><input name="result" value="1"><input name="note" value="同意"><button id="b">通过</button></form>'); d.close();`,
    press: { frame: 'd', on: '#b' },
    sends: 'post',
  },
  {
    name: 'a frame from srcdoc',
    html: `<iframe name="d" width="300" height="80" srcdoc='<form method="post" action="/decide" target="_parent"><input name="result" value="1"><input name="note" value="同意"><button id="b">通过</button></form>'></iframe>`,
    press: { frame: 'd', on: '#b' },
    sends: 'post',
  },
  {
    name: 'a toolbar frame of a frameset',
    page: 'frames',
    press: { frame: 'tools', on: '#x' },
    sends: 'post',
  },
  {
    name: 'a form of the main frame, from a toolbar frame',
    page: 'frames',
    press: { frame: 'tools', on: '#m' },
    sends: 'post',
  },
];

/** A frame that has no address of its own, made by a script of the page; nothing in it is relative to anything. */
const inFrame = (name: string, make: string, body: string, more: Partial<Way> = {}): Way => ({
  name,
  script: `const html = ${JSON.stringify(`<meta charset="utf-8">${body}`).replace(/<\//g, '<\\/')}.replaceAll('/decide', location.origin + '/decide');
const d = document.createElement('iframe'); d.name = 'd'; ${make} document.body.append(d);`,
  press: { frame: 'd', on: '#b' },
  sends: 'post',
  ...more,
});
const DATA = `d.src = 'data:text/html;charset=utf-8,' + encodeURIComponent(html);`;
const SANDBOX = `d.sandbox = 'allow-scripts allow-forms'; d.srcdoc = html;`;
const BLOB = `d.src = URL.createObjectURL(new Blob([html], { type: 'text/html' }));`;
const SUBMIT = here.replace('</form>', '<button id="b">通过</button></form>');
const NAMED = `<button type="button" id="b" ${approve} onclick="go()">通过</button><script>${send}</script>`;

const ORIGINLESS: readonly Way[] = [
  inFrame('a form of a frame from data:', DATA, SUBMIT),
  inFrame('a script of a frame from data:', DATA, NAMED, { named: true }),
  inFrame('a form of a sandboxed frame', SANDBOX, SUBMIT),
  inFrame('a script of a sandboxed frame', SANDBOX, NAMED.replace(` ${approve}`, '')),
  inFrame('a form of a frame from blob:', BLOB, SUBMIT),
];

export const WAYS: readonly Way[] = [...CLICKS, ...FORMS, ...CALLS, ...ELSEWHERE, ...ORIGINLESS];
