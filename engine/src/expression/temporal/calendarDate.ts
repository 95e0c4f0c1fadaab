const DAY = 86_400_000;
const PLAIN = /^\d{4}-\d{2}-\d{2}$/;

/** A FEEL date: a day of the calendar, without time and zone. */
export class CalendarDate {
  private constructor(
    /** Days since 1970-01-01. */
    readonly number: number,
    readonly year: number,
    readonly month: number,
    readonly day: number,
  ) {}

  /** undefined: there is no such day. */
  static of(year: number, month: number, day: number): CalendarDate | undefined {
    const at = new Date(0);
    at.setUTCFullYear(year, month - 1, day);
    const exists = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
    return exists ? new CalendarDate(at.getTime() / DAY, year, month, day) : undefined;
  }

  /** From `YYYY-MM-DD`; undefined: it is written in another way, or there is no such day. */
  static parse(text: string): CalendarDate | undefined {
    return PLAIN.test(text)
      ? CalendarDate.of(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8)))
      : undefined;
  }

  /** undefined: beyond what a calendar here has. */
  plusDays(days: number): CalendarDate | undefined {
    const at = new Date((this.number + days) * DAY);
    return CalendarDate.of(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate());
  }

  /** The same day of another month, or its last day if that month is shorter. */
  plusMonths(months: number): CalendarDate | undefined {
    const since = this.year * 12 + this.month - 1 + months;
    const year = Math.floor(since / 12);
    const month = since - year * 12 + 1;
    for (let day = this.day; day >= this.day - 3; day--) {
      const date = CalendarDate.of(year, month, day);
      if (date !== undefined) return date;
    }
    return undefined;
  }

  /** 1 (Monday) to 7 (Sunday). */
  get weekday(): number {
    return ((((this.number + 3) % 7) + 7) % 7) + 1;
  }

  toJSON(): string {
    const digits = String(Math.abs(this.year));
    const isPlain = this.year >= 0 && this.year <= 9999;
    const year = isPlain ? digits.padStart(4, '0') : `${this.year < 0 ? '-' : '+'}${digits.padStart(6, '0')}`;
    return `${year}-${String(this.month).padStart(2, '0')}-${String(this.day).padStart(2, '0')}`;
  }

  toString(): string {
    return this.toJSON();
  }
}
