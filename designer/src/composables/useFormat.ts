import { useI18n } from 'vue-i18n';
import { amount } from '../format/amount.js';
import { bytes } from '../format/bytes.js';
import { dates } from '../format/dates.js';
import { duration } from '../format/duration.js';
import { money } from '../format/money.js';

/** Money, dates and lengths of time in the language of the page. Times are milliseconds since 1970. */
export function useFormat() {
  const { locale } = useI18n();
  return {
    amount,
    bytes,
    money: (value: string | number, currency?: string) => money(locale.value, value, currency),
    day: (iso: string) => dates.day(locale.value, iso),
    moment: (at: number) => dates.moment(locale.value, at),
    recent: (at: number) => dates.recent(locale.value, at),
    deadline: (at: number) => dates.deadline(locale.value, at),
    dueDay: (at: number) => dates.dueDay(locale.value, at),
    prose: (at: number) => dates.prose(locale.value, at),
    clock: dates.clock,
    elapsed: (ms: number) => duration(locale.value, ms),
    names: (people: readonly { readonly name: string }[]) =>
      people.map((person) => person.name).join(locale.value === 'en' ? ', ' : '、'),
  };
}
