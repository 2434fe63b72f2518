// Before the first paint: the visitor's choice, else the system's.
(() => {
  const asked = new URLSearchParams(location.search).get('theme');
  const dark = asked ? asked === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
})();
