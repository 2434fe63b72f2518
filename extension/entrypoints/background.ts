import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
export default defineBackground(() => { browser.runtime.onMessage.addListener(() => undefined); });
