document.addEventListener('DOMContentLoaded', () => {
  const form = document.getElementById('spForm');
  const result = document.getElementById('result');
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const body = new URLSearchParams({
      bh: form.dataset.bh,
      spjg: event.submitter ? event.submitter.value : '1',
      spyj: form.elements.spyj.value,
    });
    const response = await fetch('fetchSp.do', { method: 'POST', body });
    result.textContent = await response.text();
    result.hidden = false;
  });
});
