const PATTERN = /^(-?)P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?$/;
export type DurationUnit = 'months' | 'days';

/** A FEEL duration of whole months, or of whole days; the two cannot be compared or added. */
export class CalendarDuration {
  constructor(
    readonly unit: DurationUnit,
    readonly amount: number,
  ) {}

  /** From `P1Y2M` or `P3D`; undefined: anything else, such as a duration with hours. */
  static parse(text: string): CalendarDuration | undefined {
    const [, sign, years, months, days] = PATTERN.exec(text) ?? [];
    const hasMonths = years !== undefined || months !== undefined;
    if (hasMonths === (days !== undefined)) return undefined;
    const amount = hasMonths ? Number(years ?? 0) * 12 + Number(months ?? 0) : Number(days);
    return new CalendarDuration(hasMonths ? 'months' : 'days', amount === 0 ? 0 : sign === '-' ? -amount : amount);
  }

  toJSON(): string {
    const { unit, amount } = this;
    const sign = amount < 0 ? '-' : '';
    const size = Math.abs(amount);
    if (unit === 'days') return size === 0 ? 'PT0S' : `${sign}P${size}D`;
    if (size === 0) return 'P0M';
    const years = Math.floor(size / 12);
    const months = size % 12;
    return `${sign}P${years === 0 ? '' : `${years}Y`}${months === 0 ? '' : `${months}M`}`;
  }

  toString(): string {
    return this.toJSON();
  }
}
