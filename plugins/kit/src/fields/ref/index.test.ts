import { describe, expect, it } from 'vitest';
import { ref, refKind } from './index.js';

const customer = ref('customer', { zh: '客户', en: 'Customer' });
const id = '01DEM0000000000000000000AA';

describe('ref', () => {
  it('is an id', () => {
    expect(refKind.parse(id, customer)).toEqual({ ok: true, value: id });
    for (const wrong of ['云杉科技', id.toLowerCase(), `${id}A`, { id }]) expect(refKind.parse(wrong, customer).ok).toBe(false);
  });
  it('is shown by its label', () => {
    expect(refKind.format(id, customer, { locale: 'zh', labels: { [id]: '云杉科技' } })).toBe('云杉科技');
    expect(refKind.format(id, customer, { locale: 'zh' })).toBe(id);
  });
});
