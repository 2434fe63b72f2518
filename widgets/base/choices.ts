import { html, nothing, type TemplateResult } from 'lit';
import type { Choice } from '../../core/answer/choice.ts';
import type { Silence } from '../../core/law/silences.ts';
import { silenceSentence } from '../../core/words/silences.ts';
import type { WordTable } from '../../core/words/types.ts';
import type { XinElement } from './element.ts';
import { choicesAt } from './law.ts';
import { forgetFailures } from './load.ts';
import { baseWords } from './words.ts';

const words = {
  title: {
    'zh-CN': (n: number) => `本结论采用的选项（${n}）`,
    en: (n: number) => `Options this answer rests on (${n})`,
  },
  note: {
    'zh-CN': '规定未写明或相互不一致之处，按下列方式处理。',
    en: 'Where the texts say nothing or do not agree, this is how they are read.',
  },
  preset: { 'zh-CN': '默认选项', en: 'default' },
  other: {
    'zh-CN': (preset: string) => `本页另行选定；默认：${preset}`,
    en: (preset: string) => `chosen by this page; default: ${preset}`,
  },
  loading: { 'zh-CN': '正在载入说明…', en: 'Loading the notes …' },
  failed: {
    'zh-CN': '选项说明未能载入，上述结论不受影响。',
    en: 'The notes on the options could not be loaded; the answer above stands.',
  },
  unknown: { 'zh-CN': '说明文件中没有该选项', en: 'not in the file of notes' },
} satisfies WordTable;

const opened = new WeakSet<XinElement>();

/**
 * The options an answer rests on where the sources conflict or say nothing: folded, but never left out. Their words are
 * fetched when somebody opens the list; without them the answer stands as it is.
 *
 * @param whole for what is printed and handed in: opened from the beginning.
 */
export function choicesView(
  el: XinElement,
  choices: readonly Choice[] = [],
  whole = false,
): TemplateResult | typeof nothing {
  if (!choices.length) return nothing;
  const open = () => {
    opened.add(el);
    el.requestUpdate();
  };
  return html`<details class="m" part="choices" ?open=${whole} @toggle=${open}>
    <summary>${el.say(words.title, choices.length)}</summary>
    ${whole || opened.has(el) ? list(el, choices) : nothing}
  </details>`;
}

function list(el: XinElement, choices: readonly Choice[]): TemplateResult {
  const cell = el.wait(choicesAt(el.lawFolder));
  if (cell.failed) {
    const again = () => {
      forgetFailures();
      el.requestUpdate();
    };
    return html`<p role="alert">
      ${el.say(words.failed)}
      <button class="l" type="button" @click=${again}>${el.say(baseWords.retry)}</button>
    </p>`;
  }
  if (!cell.value) return html`<p aria-busy="true">${el.say(words.loading)}</p>`;
  const table = cell.value;
  return html`<p>${el.say(words.note)}</p>
    <ul>
      ${choices.map((choice) => html`<li>${sentence(el, choice, table)}</li>`)}
    </ul>`;
}

function sentence(el: XinElement, choice: Choice, table: readonly Silence[]): string {
  const [id, option] = choice.split(':');
  const silence = table.find((each) => each.id === id);
  if (!silence) return choice + el.aside(el.say(words.unknown));
  const preset = silence.options.find((each) => each.id === silence.default)?.[el.lang_] ?? '';
  const taken = option && option !== silence.default ? el.say(words.other, preset) : el.say(words.preset);
  return silenceSentence(silence, el.lang_, option) + el.aside(taken);
}
