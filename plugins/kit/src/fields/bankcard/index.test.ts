import { describe, expect, it } from 'vitest';
import { bankcard, bankcardKind } from './index.js';

const card = bankcard({ zh: '银行卡', en: 'Card' });

describe('bankcard', () => {
  it('forgives a wrong check digit in tables only', () => {
    expect(bankcardKind.parse('6225758273849501', card)).toMatchObject({ ok: false, code: 'check_digit' });
    expect(bankcardKind.fromText('6225 7582 7384 9501', card)).toMatchObject({
      ok: true,
      value: '6225758273849501',
      warning: {},
    });
  });
  it('shows six and two digits when masked', () => expect(bankcardKind.mask('6222021000000000009')).toBe('622202***********09'));
});
