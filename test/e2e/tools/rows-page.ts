import { queryOf } from './hold-page.ts';

const [listed, clean] = ['listed', 'clean'].map((key) => Object.fromEntries(queryOf(key)));
const CASES = [
  { no: 'SL001', ...clean },
  { no: 'SL002', ...listed },
  { no: 'SL003', ...listed },
  { no: 'SL004', ...clean },
];
/** A list whose rows have buttons of their own, of two kinds, and one above them for the rows that are ticked. */
export const LIST = `<!doctype html><meta charset="utf-8"><title>待办（示例）</title>
<h1 id="matter">建筑业企业资质核准</h1><table id="list"><thead><tr><th></th><th>受理编号</th><th>申请单位</th><th>统一社会信用代码</th><th>操作</th></tr></thead><tbody></tbody></table>
<button data-approve id="batch">批量通过</button>
<script>
let cases = ${JSON.stringify(CASES)};
const send = (ids) => fetch('/decide', { method: 'POST', body: new URLSearchParams({ result: 1, ids }) });
const body = document.querySelector('tbody');
// As frameworks do it: rows that are there are used again for what stands in their place now.
function draw() {
  while (body.rows.length < cases.length) body.insertAdjacentHTML('beforeend', '<tr><td><input type="checkbox"><td class="no"><td><td><td><a data-approve>通过</a> <a class="quick" href="#">办理</a></tr>');
  cases.forEach((each, n) => [each.no, each.name, each.code].forEach((text, at) => (body.rows[n].cells[at + 1].textContent = text)));
}
draw();
body.onclick = (event) => {
  if (event.target.nodeName !== 'A') return;
  event.preventDefault();
  send(cases[event.target.closest('tr').rowIndex - 1].no);
};
document.getElementById('batch').onclick = () => send(cases.filter((_, n) => body.rows[n].querySelector('input').checked).map(({ no }) => no));
</script>`;
