/** Elements that can speak without a text: fields, and attributes that grids keep a whole code in. */
export const SPEAKING =
  'input,select,textarea,[title]:not(iframe),[value]:not(button,option,li,param,progress,meter)';
/** The many that can have a shadow root … */
export const MANY = 'div,p,span';
/** … and the rest, but for what can't and is many too. A selector can't name custom elements. */
export const FEW = `:not(${MANY},td,tr,th,tbody,a,option,script)`;
/** So many custom elements without a shadow root are waited for. */
export const UNBORN_MAX = 200;
