import type { Widget } from '@vermilion/plugin-kit';
import { expect, test } from 'vitest';
import { useDashboardDraft } from './useDashboardDraft.js';

const words = (place: Widget['place']): Widget => ({
  kind: 'text',
  title: { zh: '说明', en: 'Note' },
  text: { zh: '', en: '' },
  place,
});
const empty = { title: { zh: '板', en: 'Board' }, description: null, filters: [], widgets: {} };

test('a new widget comes where there is room, and every change can be taken back', () => {
  const draft = useDashboardDraft({ ...empty, widgets: { w1: words([0, 0, 8, 4]) } });
  expect([draft.isDirty.value, draft.canUndo.value]).toEqual([false, false]);
  expect(draft.add(words([0, 0, 6, 3]))).toBe('w2');
  expect(draft.places.value['w2']).toEqual([8, 0, 6, 3]);
  draft.remove('w1');
  expect(draft.places.value).toEqual({ w2: [8, 0, 6, 3] });
  draft.undo();
  draft.undo();
  expect(draft.places.value).toEqual({ w1: [0, 0, 8, 4] });
  expect([draft.isDirty.value, draft.canUndo.value]).toEqual([false, false]);
});

test('an arrangement that changes nothing is no step', () => {
  const draft = useDashboardDraft({ ...empty, widgets: { w1: words([0, 0, 8, 4]) } });
  draft.arrange({ w1: [0, 0, 8, 4] });
  expect(draft.canUndo.value).toBe(false);
  draft.arrange({ w1: [4, 0, 8, 4] });
  expect([draft.canUndo.value, draft.isDirty.value]).toEqual([true, true]);
  draft.noteKept();
  expect(draft.isDirty.value).toBe(false);
});

test('gaps of what was stored close without being a change', () => {
  const draft = useDashboardDraft({ ...empty, widgets: { w1: words([0, 5, 8, 4]) } });
  expect(draft.places.value).toEqual({ w1: [0, 0, 8, 4] });
  expect(draft.isDirty.value).toBe(false);
});
