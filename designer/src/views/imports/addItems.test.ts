import { afterEach, expect, test, vi } from 'vitest';
import { metadata } from '../../api/metadata.js';
import { addItems } from './addItems.js';

afterEach(() => vi.restoreAllMocks());

test('texts become items behind those that there are, with codes of their own', async () => {
  const label = { zh: '展会', en: 'Exhibition' };
  const dictionary = { name: 'crm:source', title: label, version: 4, transitions: null };
  const items = [
    { code: 'exhibition', label },
    { code: 'added2', label: { zh: '地推', en: '地推' } },
  ];
  vi.spyOn(metadata, 'dictionaries').mockResolvedValue([{ ...dictionary, items } as never]);
  const save = vi.spyOn(metadata, 'saveDictionary').mockResolvedValue();
  const codes = await addItems('crm:source', ['直播', '社群']);
  expect([...codes]).toEqual([
    ['直播', 'added1'],
    ['社群', 'added3'],
  ]);
  expect(save).toHaveBeenCalledWith('crm:source', {
    version: 4,
    title: label,
    items: [
      ...items,
      { code: 'added1', label: { zh: '直播', en: '直播' } },
      { code: 'added3', label: { zh: '社群', en: '社群' } },
    ],
  });
});
