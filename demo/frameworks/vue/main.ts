import { createApp } from 'vue';
import 'xinshao/es/xin-credit-check.js';
import 'xinshao/es/xin-deadline.js';
import 'xinshao/es/xin-sharing-request.js';
import App from './App.vue';

createApp(App).mount('#app');
