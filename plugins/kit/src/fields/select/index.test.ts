import { describe, expect, it } from 'vitest';
import { choicesOf } from '../choicesOf.js';
import { select, selectKind } from './index.js';

const status = select('customerStatus', { zh: '状态', en: 'Status' });
const { codes, withheld } = choicesOf({
  items: {
    won: { label: { zh: '成交', en: 'Won' }, synonyms: ['已成交'] },
    lost: { label: { zh: '流失', en: 'Lost' } },
    old: { label: { zh: '旧', en: 'Old' }, disabled: true },
  },
});

describe('select', () => {
  it('takes only codes from programs', () => {
    expect(selectKind.parse('won', status, { codes })).toEqual({ ok: true, value: 'won' });
    for (const word of ['成交', ' won', 'old', 'nothing'])
      expect(selectKind.parse(word, status, { codes })).toMatchObject({ ok: false, code: 'unknown_value' });
  });
  it.each(['成交', ' 成交 ', 'Won', '已成交', 'ｗｏｎ'])('takes “%s” in a table', (word) =>
    expect(selectKind.fromText(word, status, { codes })).toEqual({ ok: true, value: 'won' }),
  );
  it('says why a word of the dictionary may not be entered', () =>
    expect(selectKind.fromText('旧', status, { codes, withheld })).toMatchObject({ ok: false, message: { zh: '“旧”已停用' } }));
  it('never lets an unknown value through a table', () => expect(selectKind.fromText('签了', status, { codes }).ok).toBe(false));
});
