import type { Locale } from '../../records/labels/titleText.js';

const DAY_MS = 86_400_000;
const NEAR: Readonly<Record<Locale, Readonly<Record<number, string>>>> = {
  zh: { [-1]: '昨天', 0: '今天', 1: '明天', 2: '后天' },
  en: { [-1]: 'yesterday', 0: 'today', 1: 'tomorrow' },
};

/** A moment as people say it: `明天 17:20`, `11月27日 周五 17:20`; `today 17:20`, `Fri, Nov 27, 17:20`. */
export function momentText(at: number, now: number, timeZone: string, locale: Locale): string {
  const day = (moment: number) => Date.parse(new Intl.DateTimeFormat('sv-SE', { timeZone }).format(moment));
  const time = new Intl.DateTimeFormat('sv-SE', { timeZone, hour: '2-digit', minute: '2-digit' }).format(at);
  const near = NEAR[locale][Math.round((day(at) - day(now)) / DAY_MS)];
  if (near !== undefined) return `${near} ${time}`;
  const options = { timeZone, weekday: 'short', month: 'short', day: 'numeric' } as const;
  const date = new Intl.DateTimeFormat(locale === 'zh' ? 'zh-CN' : 'en-US', options).format(at);
  return locale === 'zh' ? `${date} ${time}` : `${date}, ${time}`;
}
