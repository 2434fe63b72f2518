import { html, type TemplateResult } from 'lit';
import { auditColumns } from '../../../core/words/index.ts';
import type { AuditEntry } from '../../../core/audit/types.ts';
import type { Locale } from '../../../core/words/types.ts';
import { logPageWords as l } from '../words/records.ts';

const SHOWN = [
  'use.scenario',
  'use.process',
  'use.effect',
  'use.storage',
  'use.destruction',
  'query.purpose',
  'query.source',
  'lawVersion',
  'hash',
] as const;

/** What the law wants recorded of each use of shared data, under the entry it belongs to. */
export function useOfData(entry: AuditEntry, locale: Locale): TemplateResult {
  const columns = auditColumns(locale);
  const read = (path: string): string =>
    String(
      path
        .split('.')
        .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], entry) ?? '',
    );
  return html`<details>
    <summary class="link m">${l.details[locale]}</summary>
    <dl class="kv">
      ${SHOWN.map(
        (path) =>
          html`<dt>${columns.find((column) => column.path === path)?.title}</dt>
            <dd>${read(path) || '—'}</dd>`,
      )}
    </dl>
  </details>`;
}
