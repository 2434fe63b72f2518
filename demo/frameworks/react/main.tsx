import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
// Registered before anything is rendered: React sets a property only where the element has it already.
import 'xinshao/es/xin-credit-check.js';
import 'xinshao/es/xin-deadline.js';
import 'xinshao/es/xin-sharing-request.js';
import { App } from './App.tsx';

createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
