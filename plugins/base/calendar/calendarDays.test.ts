import { describe, expect, it } from 'vitest';
import { calendarDays } from './calendarDays.js';

describe('calendarDays', () => {
  it('knows the holidays of 2026 and the weekends worked to make up for them', () => {
    const days = new Map(calendarDays(2026)!.map((day) => [day.day, day]));
    expect(days.get('2026-10-01')).toEqual({ day: '2026-10-01', kind: 'holiday', name: '国庆节', source: 'seed' });
    expect(days.get('2026-10-10')?.kind).toBe('makeup');
    expect(days.has('2026-11-23')).toBe(false);
  });

  it('says that it knows nothing of a year whose notice is not out', () => {
    expect(calendarDays(2027)).toBeUndefined();
  });
});
