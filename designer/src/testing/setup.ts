import { afterEach, beforeEach } from 'vitest';
import { enableAutoUnmount } from '@vue/test-utils';
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
Element.prototype.scrollIntoView ??= () => {};
globalThis.ResizeObserver ??= class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
};

enableAutoUnmount(afterEach);
beforeEach(async () => {
  setActivePinia(createPinia());
  await loadLocale('zh-CN');
});
afterEach(() => {
  document.body.innerHTML = '';
  localStorage.clear();
});
