import { afterEach, beforeEach } from 'vitest';
import { createPinia, setActivePinia } from 'pinia';
import { loadLocale } from '../i18n/loadLocale.js';

// What browsers have and jsdom has not, as far as our components ask for it.
globalThis.matchMedia ??= ((query: string) => ({
  matches: false,
  media: query,
  onchange: null,
  addEventListener: () => {},
  removeEventListener: () => {},
  addListener: () => {},
  removeListener: () => {},
  dispatchEvent: () => false,
})) as unknown as typeof matchMedia;
globalThis.ResizeObserver ??= class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
};

beforeEach(async () => {
  setActivePinia(createPinia());
  await loadLocale('zh-CN');
});
afterEach(() => {
  document.body.innerHTML = '';
  localStorage.clear();
});
