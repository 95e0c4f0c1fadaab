import { expect, it } from 'vitest';
import { plate, plateKind } from './index.js';

it('is kept in capitals and without the dot', () =>
  expect(plateKind.parse('粤b·D12345', plate({ zh: '车牌', en: 'Plate' }))).toEqual({ ok: true, value: '粤BD12345' }));

it('shows three and one characters when masked', () => expect(plateKind.mask('粤BD12345')).toBe('粤BD****5'));
