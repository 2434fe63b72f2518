/** Importing this module registers `<xin-sharing-classifier>`. */
import { defineXinSharingClassifier } from './define.ts';

export * from './index.ts';
defineXinSharingClassifier();
