import { amountOf, type XinConfig } from './config.ts';
import { JsonCreditSource, type CreditSource } from './credit-source.ts';
import { CheckFailed } from './failure.ts';
import { readMapping, type SourceMapping } from './mapping.ts';
import { warnOnce } from './warn.ts';

/** An element that asks a source. */
export interface Asking {
  readonly localName: string;
  readonly config: XinConfig;
  readonly source: CreditSource | undefined;
  readonly src: string | null | undefined;
  readonly mapping: SourceMapping | null | undefined;
  readonly department: string | null | undefined;
  hasAttribute(name: string): boolean;
}

/** 使用部门, without which nobody is asked for anything. */
export function departmentOf({ department, config }: Asking): string {
  const declared = department ?? config.department;
  if (typeof declared !== 'string' || !declared.trim()) throw new CheckFailed('no-department');
  return declared;
}

/** Where an element's records come from: an object of its own, or the endpoint that it or the page names. */
export function sourceOf(el: Asking): CreditSource {
  if (el.source) return el.source;
  const { config } = el;
  const src = el.src ?? config.src;
  if (!src) throw new CheckFailed('no-source');
  // An attribute that is no JSON reads as null.
  const own = el.hasAttribute('mapping') ? el.mapping : (el.mapping ?? config.mapping);
  return new JsonCreditSource(addressOf(el, src), {
    timeout: amountOf('timeout'),
    retries: amountOf('retries'),
    mapping: own === undefined ? undefined : readMapping(own),
  });
}

function addressOf({ localName }: Asking, src: string): string {
  try {
    return new URL(src, document.baseURI).href;
  } catch {
    warnOnce(`${localName}: src is not an address`);
    throw new CheckFailed('no-source');
  }
}
