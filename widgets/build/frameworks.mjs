/** JSX and Vue types, out of the manifest: names from there, types from the elements' own declarations. */

export const line = (text = '') => text.replace(/\s+/g, ' ').replaceAll('*/', '* /');
const className = ({ name }) => name;
const quoted = (names) => names.map((name) => `'${name}'`).join(' | ') || 'never';

/** What can be set as a property: fields that are neither methods nor read-only. */
export const propertiesOf = ({ members = [] }) =>
  members
    .filter(({ kind, readonly, static: shared }) => kind === 'field' && !readonly && !shared)
    .map(({ name }) => name);

/** Attributes whose property has another name. */
const dashed = ({ attributes = [] }) => attributes.filter(({ name, fieldName }) => name !== fieldName);

const own = ({ events = [] }) => events.filter(({ name }) => name.startsWith('xin-')).map(({ name }) => name);

const imports = (elements) =>
  elements.map((it) => `import type { ${className(it)} } from './es/${it.tagName}.js';`).join('\n');

const head = (framework) =>
  `/** Types of the elements for ${framework}. Made by the build; import it once: import 'xinshao/${framework.toLowerCase()}'. */`;

const members = (list) =>
  list
    .filter(Boolean)
    .map((text) => `    ${text}`)
    .join('\n');

/** React 19 sets a property where the element has one of that name, and listens to what stands after `on`. */
export const reactTypes = (elements) => `${head('React')}
import type { HTMLAttributes, RefAttributes } from 'react';
${imports(elements)}

type Properties<E, K extends keyof E> = { [P in K]?: E[P] | undefined };
type Listeners<E, K extends keyof XinEventMap> = {
  [T in K as \`on\${T}\`]?: (event: XinEventMap[T] & { readonly currentTarget: E }) => void;
};
interface XinBase<E> extends Omit<HTMLAttributes<E>, 'onChange' | 'onInput'>, RefAttributes<E> {
  class?: string;
  onChange?: (event: Event & { readonly currentTarget: E }) => void;
  onInput?: (event: Event & { readonly currentTarget: E }) => void;
}
export interface XinshaoElements {
${elements
  .map(
    (it) => `  /** ${line(it.description)} */
  '${it.tagName}': XinBase<${className(it)}> &
    Properties<${className(it)}, ${quoted(propertiesOf(it))}> &
    Listeners<${className(it)}, ${quoted(own(it))}> & {
${members(dashed(it).map(({ name, type, description }) => `  /** ${line(description)} */ '${name}'?: ${type.text} | undefined;`))}
    };`,
  )
  .join('\n')}
}
declare module 'react' {
  namespace JSX {
    // eslint-disable-next-line @typescript-eslint/no-empty-object-type
    interface IntrinsicElements extends XinshaoElements {}
  }
}
`;

/** For templates, as vue-tsc and the editor check them. */
export const vueTypes = (elements) => `${head('Vue')}
import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
${imports(elements)}

type Element<E extends HTMLElement, K extends keyof E, T extends keyof XinEventMap, A> = new () => E & {
  /** @deprecated for templates only */
  $props: HTMLAttributes & Partial<Pick<E, K>> & A & PublicProps;
  /** @deprecated for templates only */
  $emit: EmitFn<{ [N in T]: (event: XinEventMap[N]) => void }>;
};
declare module 'vue' {
  interface GlobalComponents {
${elements
  .map(
    (it) => `    /** ${line(it.description)} */
    '${it.tagName}': Element<
      ${className(it)},
      ${quoted(propertiesOf(it))},
      ${quoted(own(it))},
      { ${dashed(it)
        .map(({ name, type }) => `'${name}'?: ${type.text};`)
        .join(' ')} }
    >;`,
  )
  .join('\n')}
  }
}
`;
