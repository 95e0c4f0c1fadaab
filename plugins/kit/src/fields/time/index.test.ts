import { describe, expect, it } from 'vitest';
import { time, timeKind } from './index.js';

const at = time({ zh: '时刻', en: 'At' });

describe('time', () => {
  it('is strict from programs and forgiving in tables', () => {
    expect(timeKind.parse('9:30', at).ok).toBe(false);
    expect(timeKind.fromText('9:30', at)).toEqual({ ok: true, value: '09:30' });
    expect(timeKind.parse('24:00', at).ok).toBe(false);
  });
});
