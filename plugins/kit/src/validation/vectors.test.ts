import { stdnum } from 'stdnum';
import validator from 'validator';
import { describe, expect, it } from 'vitest';
import {
  checkBankAccount,
  checkBankcard,
  checkCurrency,
  checkDeviceRegistration,
  checkDoctorLicense,
  checkDrugApproval,
  checkEmail,
  checkEmployeeNo,
  checkIcd10,
  checkIcd9,
  checkIdcard,
  checkInvoiceNo,
  checkLandline,
  checkPhone,
  checkPlate,
  checkPostalCode,
  checkUscc,
  type Parsed,
} from './index.js';

interface Vectors {
  readonly check: (text: string) => Parsed<string>;
  readonly valid: readonly string[];
  readonly invalid: readonly string[];
}

const words = (text: string): string[] => text.trim().split(/\s+/);
const on = '2026-11-22';

const tables: Readonly<Record<string, Vectors>> = {
  landline: {
    check: checkLandline,
    valid: words('01062345678 0571-88990000 0571-88990000-801 4008001234'),
    invalid: words('88990000 13800138000'),
  },
  bankcard: {
    check: (text) => checkBankcard(text),
    valid: words(
      '6222021000000000009 6217000010000000003 6228480000000000000 6200000000000005 4111111111111111 6222021000000000090',
    ),
    invalid: words('6225758273849501 6222021000000000010 0000000000000000'),
  },
  bankAccount: { check: checkBankAccount, valid: words('12345678 110902346710802'), invalid: words('1234567 12a45678') },
  plate: {
    check: checkPlate,
    valid: words('京A12345 粤BD12345 粤BF12345 沪A12345D 粤BDA1234 粤Z1234港 京A1234警 川A1234学 鲁B1234挂'),
    invalid: words('京AI2345 京O12345 京A1234 粤BP12345'),
  },
  postalCode: { check: checkPostalCode, valid: words('100000 200040 518000 999077'), invalid: words('10000 000000') },
  email: { check: checkEmail, valid: ['a.b+c@example.com'], invalid: ['a@b', 'a@@b.com', 'a b@c.com'] },
  currency: { check: checkCurrency, valid: words('CNY USD EUR'), invalid: words('RMB cny XXX XTS') },
  employeeNo: { check: checkEmployeeNo, valid: words('E000123 20260001'), invalid: words('e1 12') },
  icd10: {
    check: checkIcd10,
    valid: words('I10 I10.x00 I10.x00x002 E11.900 A00.000x001 A17.000+ G01*'),
    invalid: words('i10 I1 I10. M8140/3'),
  },
  icd9: { check: checkIcd9, valid: words('47.09 51.2300'), invalid: words('470.9') },
  drugApproval: {
    check: checkDrugApproval,
    valid: words('H20013026 Z20043015 S20210001 HJ20210012 HC20150012 J20130060 B20020001').map((number) => `国药准字${number}`),
    invalid: words('H2001302 X20013026 HB20150001 h20013026').map((number) => `国药准字${number}`),
  },
  deviceRegistration: { check: checkDeviceRegistration, valid: ['国械注准20173401234'], invalid: ['国械注准2017340123'] },
  invoiceNo: { check: checkInvoiceNo, valid: ['12345678', '24312000000012345678'], invalid: ['1234567'] },
  doctorLicense: { check: checkDoctorLicense, valid: ['110110100000001'], invalid: ['11011010000001'] },
};

describe.each(Object.entries(tables))('%s', (_name, { check, valid, invalid }) => {
  it.each(valid)('takes %s', (text) => expect(check(text)).toMatchObject({ ok: true, value: text }));
  it.each(invalid)('refuses %s', (text) => expect(check(text).ok).toBe(false));
});

describe('checkUscc', () => {
  const valid = words(`91350100M000100Y43 914403001922038216 9144030071526726XG 91330100799655058B 91110108MA0000015T
    91310115MA00000237 92440300MA0000031L 12110000400000018T 52330100500000015K 93500100MA000004X5`);

  it.each(valid)('takes %s, as stdnum does', (text) => {
    expect(checkUscc(text)).toMatchObject({ ok: true, value: text });
    expect(stdnum.CN!.uscc!.validate(text).isValid).toBe(true);
  });

  it('takes 91110108MA00002710, whose sum leaves no remainder: stdnum has no character for that', () => {
    expect(checkUscc('91110108MA00002710')).toMatchObject({ ok: true });
  });

  it('takes lower case and full width', () => {
    expect(checkUscc('91350100m000100y43')).toMatchObject({ ok: true, value: '91350100M000100Y43' });
    expect(checkUscc('９１３５０１００M000100Y43 ')).toMatchObject({ ok: true, value: '91350100M000100Y43' });
  });

  it.each([
    ['91350100M000100Y4Z', 'format'],
    ['91350100M000100Y44', 'check_digit'],
    ['91350100M000100Y4', 'length'],
    ['91350100M000100Y433', 'length'],
    ['91350100I000100Y43', 'format'],
  ])('refuses %s: %s', (text, code) => {
    expect(checkUscc(text)).toMatchObject({ ok: false, code });
    expect(stdnum.CN!.uscc!.validate(text).isValid).toBe(false);
  });

  it('only warns about the inner organisation code', () => {
    expect(checkUscc('91110108MA0000015T')).toMatchObject({ ok: true });
  });
});

describe('checkIdcard', () => {
  const valid = words(`11010519491231002X 440524188001010014 110105199003071239 310115198510204564 440300200002297894
    330106197811110126 510107201010013579`);

  it.each(valid)('takes %s, as stdnum does', (text) => {
    expect(checkIdcard(text, { on })).toEqual({ ok: true, value: text });
    expect(stdnum.CN!.ric!.validate(text).isValid).toBe(true);
  });

  it('agrees with validator on the numbers of the last century', () => {
    for (const text of valid.filter((number) => /^\d{6}(19|20)/.test(number)))
      expect(validator.isIdentityCard(text, 'zh-CN')).toBe(true);
  });

  it('takes a small x', () =>
    expect(checkIdcard('11010519491231002x', { on })).toEqual({ ok: true, value: '11010519491231002X' }));

  it.each([
    ['110105194912310021', 'check_digit'],
    ['11010519490230002X', 'format'],
    ['11010519900229123X', 'format'],
    ['110105203001011231', 'format'],
    ['000000199001010018', 'format'],
    ['990105199003071232', 'format'],
    ['110105490231002', 'length'],
  ])('refuses %s: %s', (text, code) => expect(checkIdcard(text, { on })).toMatchObject({ ok: false, code }));

  it('brings an old number to 18 digits in imports, with a warning', () => {
    expect(checkIdcard('110105491231002', { on, upgrade: true })).toMatchObject({
      ok: true,
      value: '11010519491231002X',
      warning: {},
    });
    expect(checkIdcard('110105490231002', { on, upgrade: true }).ok).toBe(false);
  });
});

describe('checkPhone', () => {
  it.each([
    ['13800138000', '13800138000'],
    ['+8613800138000', '13800138000'],
    ['86 138 0013 8000', '13800138000'],
    ['１３８００１３８０００', '13800138000'],
    ['19200000000', '19200000000'],
    ['16200000000', '16200000000'],
    ['17000000000', '17000000000'],
    ['+85291234567', '+85291234567'],
  ])('takes %s as %s', (text, value) => expect(checkPhone(text)).toEqual({ ok: true, value }));

  it.each(words('12345678901 12800138000 11912345678 1380013800 138001380000 10086 01062345678 +8612345678901 +1123'))(
    'refuses %s',
    (text) => expect(checkPhone(text)).toMatchObject({ ok: false, code: 'format' }),
  );
});

describe('checkBankcard', () => {
  it('lets old cards pass in imports, with a warning', () =>
    expect(checkBankcard('6225758273849501', true)).toMatchObject({ ok: true, warning: {} }));
});

describe('checkCurrency', () => {
  it('agrees with validator on every code of three letters, but for what is no money', () => {
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    for (const code of letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => a + b + c))))
      expect([code, checkCurrency(code).ok]).toEqual([code, validator.isISO4217(code) && code !== 'XXX' && code !== 'XTS']);
  });
});

describe('checkEmail', () => {
  it('writes the domain small and limits the length', () => {
    expect(checkEmail('Li.Na@Example.COM')).toEqual({ ok: true, value: 'Li.Na@example.com' });
    expect(checkEmail(`${'a'.repeat(250)}@example.com`)).toMatchObject({ ok: false, code: 'length' });
  });
});
