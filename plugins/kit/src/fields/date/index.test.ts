import { describe, expect, it } from 'vitest';
import { date, dateKind } from './index.js';

const day = date({ zh: '日期', en: 'Day' });

describe('date', () => {
  it.each(['2026-02-29', '2026-13-01', '2026-1-5', '20260105', '2026-01-05T00:00:00Z'])('refuses %s', (text) =>
    expect(dateKind.parse(text, day)).toMatchObject({ ok: false, code: 'format' }),
  );
  it.each(['2026/1/5', '2026.01.05', '2026年1月5日', '２０２６-01-05'])('reads %s in a table', (text) =>
    expect(dateKind.fromText(text, day)).toEqual({ ok: true, value: '2026-01-05' }),
  );
});
