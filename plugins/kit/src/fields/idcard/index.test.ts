import { describe, expect, it } from 'vitest';
import { idcard, idcardKind } from './index.js';

const number = idcard({ zh: '身份证号', en: 'ID number' });

describe('idcard', () => {
  it('upgrades old numbers in tables only', () => {
    expect(idcardKind.fromText('110105491231002', number)).toMatchObject({ ok: true, value: '11010519491231002X', warning: {} });
    expect(idcardKind.parse('110105491231002', number)).toMatchObject({ ok: false, code: 'length' });
  });
  it('shows three and four digits when masked', () => expect(idcardKind.mask('110105199003071239')).toBe('110***********1239'));
  it('looks at the day given', () =>
    expect(idcardKind.parse('110105203001011231', number, { today: '2031-01-01' }).ok).toBe(true));
});
