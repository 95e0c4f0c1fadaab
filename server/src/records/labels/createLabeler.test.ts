import { kindOf } from '@vermilion/plugin-kit/fields';
import { expect, it } from 'vitest';
import { createLabeler } from './createLabeler.js';

it('names regions by province and city, without asking anybody', async () => {
  const context = { world: () => undefined } as unknown as Parameters<typeof createLabeler>[0];
  const labeler = await createLabeler(context, [], 'zh', null);
  const definition = { kind: 'region', label: { zh: '所在地区', en: 'Region' } } as const;
  const field = { definition, kind: kindOf(definition) };
  expect(labeler(field, '330100')).toBe('浙江省杭州市');
  expect(labeler(field, null)).toBeUndefined();
});
