export { XinSharingClassifier } from './xin-sharing-classifier.ts';
export { defineXinSharingClassifier } from './define.ts';
