import { expect, it } from 'vitest';
import { image, imageKind } from './index.js';

it('takes pictures only', () => {
  const upload = { id: '01DEM0000000000000000000AA', name: 'a.PNG', bytes: 10, type: 'image/png' };
  const photo = image({ zh: '照片', en: 'Photo' });
  expect(imageKind.parse([upload], photo).ok).toBe(true);
  expect(imageKind.parse([{ ...upload, name: 'a.svg' }], photo)).toMatchObject({ ok: false, code: 'format' });
});
