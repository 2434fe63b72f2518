/** Entry of `xinshao.js`, the one script tag: registers every element and leaves `globalThis.xinshao`. */
import { JsonCreditSource } from './base/credit-source.ts';
import { CheckFailed } from './base/failure.ts';
import { provideToken } from './base/token.ts';
import { VERSION } from './base/version.ts';
import { defineXinshao } from './define-all.ts';

Object.assign(globalThis, { xinshao: { version: VERSION, JsonCreditSource, CheckFailed, provideToken } });
defineXinshao();
