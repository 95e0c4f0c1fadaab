import { describe, expect, it } from 'vitest';
import { datetime, datetimeKind } from './index.js';

const moment = datetime({ zh: '时间', en: 'Time' });

describe('datetime', () => {
  it('reads and shows the time of China', () => {
    const parsed = datetimeKind.fromText('2026-11-22 09:30', moment);
    expect(parsed).toEqual({ ok: true, value: Date.UTC(2026, 10, 22, 1, 30) });
    expect(datetimeKind.format(Date.UTC(2026, 10, 22, 1, 30), moment, { locale: 'zh' })).toBe('2026-11-22 09:30');
  });
  it.each(['2026-11-22', '2026-02-30 09:00', '2026-11-22 25:00'])('refuses %s', (text) =>
    expect(datetimeKind.fromText(text, moment).ok).toBe(false),
  );
});
