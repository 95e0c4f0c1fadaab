import { describe, expect, it } from 'vitest';
import { region, regionKind } from './index.js';

const place = region({ zh: '地区', en: 'Region' });

describe('region', () => {
  it('shows province and city', () => {
    expect(regionKind.format('330100', place, { locale: 'zh' })).toBe('浙江省杭州市');
    expect(regionKind.format('330000', place, { locale: 'zh' })).toBe('浙江省');
    expect(regionKind.mask('330100')).toBe('浙江省');
  });
  it('reads names in tables and refuses unknown provinces', () => {
    expect(regionKind.fromText('浙江省/杭州市', place)).toEqual({ ok: true, value: '330100' });
    expect(regionKind.fromText('杭州市', place)).toEqual({ ok: true, value: '330100' });
    expect(regionKind.parse('990100', place)).toMatchObject({ ok: false, code: 'unknown_value' });
  });
});
