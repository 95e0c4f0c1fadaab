import { expect, it } from 'vitest';
import type { ListedDictionary } from '../../../api/metadata.js';
import { bodyOf, dictionaryDraftOf, emptyItem } from './dictionaryDraft.js';

const stored: ListedDictionary = {
  name: 'custom:level',
  title: { zh: '等级', en: 'Level' },
  plugin: 'custom',
  version: 3,
  items: [
    { code: 'high', label: { zh: '高', en: 'High' }, color: 'c1', synonyms: ['甲'] },
    {
      code: 'low',
      label: { zh: '低', en: 'Low' },
      parent: 'high',
      disabled: true,
      validFrom: '2026-01-01',
      validTo: '2026-06-30',
    },
  ],
  locked: [],
  transitions: { high: ['low'], low: [] },
  usedBy: [],
};

it('gives a dictionary back as it was when nothing is changed', () => {
  const { title, items, transitions } = stored;
  expect(bodyOf(dictionaryDraftOf(stored))).toEqual({ title, items, transitions });
});

it('leaves out transitions of an item that has gone, and trims what was typed', () => {
  const draft = dictionaryDraftOf(stored);
  draft.items = [draft.items[0]!, { ...emptyItem(), code: ' mid ', zh: ' 中 ', en: 'Middle' }];
  expect(bodyOf(draft)).toMatchObject({
    items: [{ code: 'high' }, { code: 'mid', label: { zh: '中', en: 'Middle' } }],
    transitions: { high: [] },
  });
});

it('allows every change once changes are no longer limited', () => {
  expect(bodyOf({ ...dictionaryDraftOf(stored), limited: false })).not.toHaveProperty('transitions');
});
