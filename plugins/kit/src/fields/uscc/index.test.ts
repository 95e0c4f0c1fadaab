import { describe, expect, it } from 'vitest';
import { uscc, usccKind } from './index.js';

const code = uscc({ zh: '信用代码', en: 'Credit code' });

describe('uscc', () => {
  it('is kept in capitals', () =>
    expect(usccKind.parse(' 91350100m000100y43', code)).toMatchObject({ ok: true, value: '91350100M000100Y43' }));
  it('warns about the inner code and takes it', () => {
    const parsed = usccKind.parse('91330100799655058B', code);
    expect(parsed.ok).toBe(true);
  });
  it('shows both ends when masked', () => expect(usccKind.mask('91350100M000100Y43')).toBe('9135**********0Y43'));
});
