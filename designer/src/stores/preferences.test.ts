import { createPinia, setActivePinia } from 'pinia';
import { beforeEach, expect, test, vi } from 'vitest';
import { usePreferences } from './preferences.js';

const system = Object.assign(new EventTarget(), { matches: false });
function systemBecomes(dark: boolean): void {
  system.matches = dark;
  system.dispatchEvent(new Event('change'));
}
const isDark = () => document.documentElement.classList.contains('dark');

beforeEach(() => {
  setActivePinia(createPinia());
  localStorage.clear();
  vi.stubGlobal('matchMedia', () => system);
  systemBecomes(false);
});

test('the theme follows the system while the page is open, if one wishes so', async () => {
  const preferences = usePreferences();
  await preferences.change({ theme: 'system' });
  expect(isDark()).toBe(false);
  systemBecomes(true);
  expect(isDark()).toBe(true);
  systemBecomes(false);
  expect(isDark()).toBe(false);
});

test('a theme that was chosen stays whatever the system does', async () => {
  const preferences = usePreferences();
  await preferences.change({ theme: 'light' });
  systemBecomes(true);
  expect(isDark()).toBe(false);
});
