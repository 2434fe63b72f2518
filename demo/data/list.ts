import type { PlainDate } from '../../core/date/types.ts';
import type { ListFile } from '../../core/list/types.ts';
import { RETRIEVED, subjects } from './subjects.ts';

/** The demo's credit list, as a department would hand it over. */
export function demoList(): ListFile {
  return {
    format: 'xinshao-list',
    version: 1,
    id: 'demo-shili',
    name: '示例市公共信用信息平台（示例数据）',
    publisher: '示例市社会信用中心',
    sequence: 1,
    issuedOn: RETRIEVED,
    expiresOn: '2026-12-31' as PlainDate,
    records: subjects.flatMap((subject) => subject.records),
  };
}

/** Every subject and what should happen, as a Markdown table. */
export function subjectTable(): string {
  const rows = subjects.map((s) => `| ${s.name} | \`${s.id.value}\` | ${s.situation} | ${s.outcome} | ${s.expected} |`);
  return [
    '# 示例主体 · Fictitious subjects',
    '',
    '本页由 `npx tsx demo/data/make.ts` 生成。所有主体、代码、部门、文号均为虚构。',
    '“应当看到”以济南市的规则、2026年12月31日以前为准；之后济南市社会信用管理办法失效，应说明“依据已失效”，由山东省社会信用条例作答。',
    '',
    'Generated. Every subject, code, department and document number is invented.',
    'Expectations hold under Jinan’s rules until 2026-12-31; after that day the measures lapse and the answer says so.',
    '',
    '| 主体 | 代码 | 情形 | 结果 | 应当看到 |',
    '|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}
