import { expect, test } from 'vitest';
import { nextTick, ref } from 'vue';
import { useLocalDraft } from './useLocalDraft.js';

const empty = () => ({ opinion: '' });

test('what is typed is there again after a reload', () => {
  useLocalDraft(() => 'task.1', empty).draft.value.opinion = '条款无异议';
  expect(useLocalDraft(() => 'task.1', empty).draft.value).toEqual({ opinion: '条款无异议' });
  expect(useLocalDraft(() => 'task.2', empty).draft.value).toEqual({ opinion: '' });
});

test('each thing has a draft of its own when one goes from one to the next', async () => {
  const id = ref('a');
  const { draft } = useLocalDraft(() => id.value, empty);
  draft.value.opinion = 'for a';
  id.value = 'b';
  await nextTick();
  expect(draft.value.opinion).toBe('');
  draft.value.opinion = 'for b';
  id.value = 'a';
  await nextTick();
  expect(draft.value.opinion).toBe('for a');
});

test('sent is gone, and so is what has been emptied', () => {
  const { draft, clear } = useLocalDraft(() => 'task.1', empty);
  draft.value.opinion = 'x';
  clear();
  expect(draft.value.opinion).toBe('');
  draft.value.opinion = 'y';
  draft.value.opinion = '';
  expect(Object.keys(localStorage).filter((key) => key.startsWith('vermilion.draft.'))).toEqual([]);
});

test('a broken store is an empty draft', () => {
  localStorage.setItem('vermilion.draft.task.9', '{');
  expect(useLocalDraft(() => 'task.9', empty).draft.value).toEqual({ opinion: '' });
});
