import { defineStore } from 'pinia';
import { reactive, toRefs } from 'vue';
import type { Locale } from '../i18n/locale.js';
import { loadLocale } from '../i18n/loadLocale.js';

export type Theme = 'light' | 'dark' | 'system';
export type Density = 'comfortable' | 'compact';
interface Saved {
  theme: Theme;
  density: Density;
  locale: Locale;
  /** Plugins whose records the navigation does not list. */
  folded: readonly string[];
}
/** Also read by public/appearance.js. */
const KEY = 'vermilion.preferences';

/** How one likes the product to look: kept in this browser, effective before signing in. */
export const usePreferences = defineStore('preferences', () => {
  const saved = reactive<Saved>({ theme: 'light', density: 'comfortable', locale: preferredLocale(), folded: [], ...read() });
  const systemDark = matchMedia('(prefers-color-scheme: dark)');
  systemDark.addEventListener('change', apply);

  /** Puts theme and density on the document. */
  function apply(): void {
    const root = document.documentElement;
    const dark = saved.theme === 'dark' || (saved.theme === 'system' && systemDark.matches);
    root.classList.toggle('dark', dark);
    if (saved.density === 'compact') root.dataset['density'] = 'compact';
    else delete root.dataset['density'];
  }

  /** Changes some of the preferences, applies and keeps them. */
  async function change(part: Partial<Saved>): Promise<void> {
    if (part.locale && part.locale !== saved.locale) await loadLocale(part.locale);
    Object.assign(saved, part);
    apply();
    localStorage.setItem(KEY, JSON.stringify(saved));
  }

  return { ...toRefs(saved), apply, change };
});

function read(): Partial<Saved> {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Saved>;
  } catch {
    return {};
  }
}

function preferredLocale(): Locale {
  return navigator.language.toLowerCase().startsWith('en') ? 'en' : 'zh-CN';
}
