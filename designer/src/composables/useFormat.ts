import { useI18n } from 'vue-i18n';
import { amount } from '../format/amount.js';
import { bytes } from '../format/bytes.js';
import { dates } from '../format/dates.js';
import { duration } from '../format/duration.js';
import { money } from '../format/money.js';
import { useSession } from '../stores/session.js';

/** Eight hours, as the calendar has them unless compressed for trying out. */
const WORKING_DAY_MS = 8 * 3_600_000;

/** Money, dates and lengths of time in the language of the page. Times are milliseconds since 1970. */
export function useFormat() {
  const { locale } = useI18n();
  const session = useSession();
  const workingDay = () => session.me?.compressedDayMs ?? WORKING_DAY_MS;
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
    /** Working time: in working days from one on. */
    worked: (ms: number) => duration(locale.value, ms, workingDay(), true),
    elapsed: (ms: number) => duration(locale.value, ms),
    names: (people: readonly { readonly name: string }[]) =>
      people.map((person) => person.name).join(locale.value === 'en' ? ', ' : '、'),
  };
}
