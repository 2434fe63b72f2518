import { LitElement } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Locale } from '../../../core/words/types.ts';
import { caller } from '../message/call.ts';
import type { OwnCalls } from '../message/own.ts';
import { theme } from '../ui/theme.css.ts';
import { sectionCss } from './section.css.ts';

/** What the options page's sections share: language, load on entry, tell the pages of changes. */
export abstract class Section extends LitElement {
  static override readonly styles = [theme, sectionCss];

  @property() locale: Locale = 'zh-CN';
  @state() protected said: { readonly good: boolean; readonly text: string } | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
  }

  protected abstract load(): Promise<void>;

  protected tell(what: OwnCalls['changed']['ask']['what']): Promise<unknown> {
    return caller<OwnCalls>()('changed', { what }).catch(() => undefined);
  }

  protected say(good: boolean, text: string): void {
    this.said = { good, text };
  }
}

/** Hands a file to the officer without any page or server seeing it. */
export function download(name: string, type: string, content: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
