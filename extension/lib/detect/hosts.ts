/** Elements that can speak without a text: fields, and attributes that grids keep a whole code in. */
export const SPEAKING =
  'input,select,textarea,[title]:not(iframe),[value]:not(button,option,li,param,progress,meter)';
/** The boxes that kits put around the words of every cell, in the later rows of a long table. */
const LATER = 'tr:nth-child(n+20)>td>div:only-child:not([id])';
/** A selector can't name custom elements; of what is many, these can't have a shadow root. */
const REST = ':not(div,p,span,td,tr,th,tbody,a,option,script)';
/**
 * Elements that can have a shadow root, in parts: the browser makes an object of each that is asked, which on a long table
 * costs more than reading it. Boxes of the later rows are asked only where one of a row before has one.
 */
export const HOSTS: readonly { readonly selector: string; readonly named?: true; readonly later?: true }[] = [
  { selector: `div:not(${LATER}),p,span` },
  { selector: REST, named: true },
  { selector: LATER, later: true },
];
export const isBox = (host: Element): boolean => host.matches('td>div');
/** So many custom elements without a shadow root are waited for. */
export const UNBORN_MAX = 200;
