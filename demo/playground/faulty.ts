import { subjectOf } from '../data/subjects.ts';
import { text, type Reply } from '../http.ts';

/** Markup, a mark that turns the reading order, a control, and names far too long: all of it text, and shown as such. */
function hostile(): unknown {
  const [record] = subjectOf('ordinary').records;
  const { id, name } = subjectOf('clean');
  const nasty = `<img src=x onerror=alert(1)>\u202e掉过头来\u0007${'长'.repeat(400)}`;
  return {
    source: `示例平台<script>alert(2)</script>`,
    asOf: '2026-11-20',
    name,
    records: [{ ...record, subject: { type: 'legal-person', id, name }, title: nasty, suppliedBy: nasty }],
  };
}

/** Registered in Tangshan, whose rules have the special report; invented. */
export const TANGSHAN = '91130202DEM011872A';

/** Records for a special report: one that stands in it, one by the simple procedure, one whose kind is not known. */
function forReport(): unknown {
  const [record] = subjectOf('ordinary').records;
  const name = '（示例）海港路桥养护有限公司';
  const one = (id: string, more: object) => ({
    ...record,
    id,
    subject: { type: 'legal-person', id: { kind: 'uscc', value: TANGSHAN }, name },
    procedure: 'general',
    domain: '工程建设',
    decisionDate: '2025-06-03',
    customUntil: '2027-06-03',
    heldBy: 'CN-1302',
    ...more,
  });
  return {
    source: '示例市公共信用信息平台',
    asOf: '2026-11-20',
    name,
    records: [
      one('1', {}),
      one('2', { procedure: 'simple' }),
      one('3', { basis: { ...record!.basis, type: '其他文书' } }),
    ],
  };
}

/** Endpoints that misbehave as real ones do, for the states of `xin-credit-check` that nobody likes to show. */
export async function faultyApi(fault: string): Promise<Reply | undefined> {
  // Whatever lies in a folder of the slow one is slow too: the law, for one.
  switch (fault.split('/')[0]) {
    case 'error':
      return text(500, '系统繁忙，请稍后再试');
    case 'html':
      return text(200, '<html><body>登录超时，请重新登录</body></html>', 'text/html; charset=utf-8');
    case 'empty':
      return text(200, '', 'application/json');
    case 'shape':
      return text(200, '{"code":0,"msg":"查询成功","data":[]}', 'application/json; charset=utf-8');
    case 'report':
      return text(200, JSON.stringify(forReport()), 'application/json; charset=utf-8');
    case 'hostile':
      return text(200, JSON.stringify(hostile()), 'application/json; charset=utf-8');
    case 'forbidden':
      return text(403, '');
    case 'slow':
      await new Promise((resolve) => setTimeout(resolve, 600_000).unref());
      return text(504, '');
    default:
      return undefined;
  }
}
