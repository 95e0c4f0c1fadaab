import type { CleaningStep, FieldDefinition } from '@vermilion/plugin-kit';
import { describe, expect, it } from 'vitest';
import { cleanings } from './index.js';

const label = { zh: '值', en: 'Value' };
const codes = new Map([
  ['M', 'M'],
  ['男', 'M'],
  ['F', 'F'],
]);
const clean = (
  step: Exclude<CleaningStep, 'markOutliers'>,
  value: unknown,
  kind: FieldDefinition['kind'] = 'text',
  source: unknown = null,
) => cleanings[step](value, { field: { kind, label }, source, codes, today: '2026-11-22' });

describe('a step of cleaning', () => {
  it.each([
    ['text', '\u3000ＡＢ１２（北京）公司\u200b ', 'AB12（北京）公司'],
    ['text', '甲，乙\u0007', '甲，乙'],
    ['email', ' ａ＠ｂ．ｃｎ', 'a@b.cn'],
    ['text', '👨‍👩‍👧', '👨‍👩‍👧'],
  ] as const)('normalizes %s: %j', (kind, value, expected) => expect(clean('normalizeText', value, kind)).toBe(expected));

  it.each(['无', '-', 'N/A', 'null', '——', ' n/a '])('takes %j for nothing', (word) =>
    expect(clean('emptyWords', word)).toBeNull(),
  );
  it('leaves words that only contain one', () => expect(clean('emptyWords', '无锡')).toBe('无锡'));

  it.each([
    ['+86 138-0013-8000', '13800138000'],
    ['１３８００１３８０００', '13800138000'],
    ['010-62345678', '010-62345678'],
  ])('writes the phone %s as %s', (value, expected) => expect(clean('plainPhone', value)).toBe(expected));

  it.each([
    ['2026/1/5', '2026-01-05'],
    ['2026年1月5日', '2026-01-05'],
    ['2026/13/5', '2026/13/5'],
    ['明年', '明年'],
  ])('writes the date %s as %s', (value, expected) => expect(clean('unifyDates', value)).toBe(expected));

  it.each([
    ['1.2万', '12000'],
    ['￥1,234.50', '1234.5'],
    ['３亿', '300000000'],
    ['约三百', '约三百'],
  ])('writes the number %s as %s', (value, expected) => expect(clean('plainNumbers', value)).toBe(expected));

  it('reads labels as codes, each once', () => {
    expect(clean('dictionaryWords', ' 男', 'select')).toBe('M');
    expect(clean('dictionaryWords', ['男', 'M', '别的'], 'multi')).toEqual(['M', '别的']);
  });

  it.each([
    ['浙江省杭州市西湖区文三路1号', '330100'],
    ['浙江杭州文三路', '330100'],
    ['北京市海淀区中关村', '110108'],
    ['内蒙古自治区呼和浩特市', '150100'],
    ['杭州市文三路', '330100'],
    ['广西南宁青秀区', '450100'],
    ['朝阳区某路', null],
    ['广东省某县', '440000'],
  ])('reads the region of %s', (address, code) => expect(clean('regionFromAddress', null, 'region', address)).toBe(code));
  it('never overwrites a region', () => expect(clean('regionFromAddress', '110000', 'region', '浙江省杭州市')).toBe('110000'));

  it('reads gender and birth date from a sound number only', () => {
    const sound = '11010519491231002X';
    expect(clean('genderFromIdcard', null, 'select', sound)).toBe('F');
    expect(clean('birthFromIdcard', null, 'date', sound)).toBe('1949-12-31');
    expect(clean('birthFromIdcard', null, 'date', '110105194912310021')).toBeNull();
    expect(clean('birthFromIdcard', '1950-01-01', 'date', sound)).toBe('1950-01-01');
  });

  it.each(['upperCase', 'lowerCase', 'normalizeText', 'plainNumbers'] as const)('%s leaves what is no text', (step) => {
    expect(clean(step, 7)).toBe(7);
    expect(clean(step, null)).toBeNull();
  });
});
