import { expect, test } from 'vitest';
import type { DictionaryDefinition } from '@vermilion/plugin-kit';
import { stageOf } from './stageOf.js';

const item = (color: string) => ({ label: { zh: color, en: color }, color });
const stages: DictionaryDefinition = {
  title: { zh: '客户状态', en: 'Status' },
  items: { potential: item('c5'), intent: item('c2'), won: item('approved'), lost: item('c7') },
};

test.each([
  ['potential', { bars: 3, filled: 1, end: null }],
  ['won', { bars: 3, filled: 3, end: 'won' }],
  ['lost', { bars: 3, filled: 0, end: 'lost' }],
])('%s on the way', (code, stage) => {
  expect(stageOf(stages, code)).toEqual(stage);
});

test('a dictionary of states is no way', () => {
  const states = { ...stages, items: { draft: item('draft'), signed: item('approved') } };
  expect(stageOf(states, 'draft')).toBeNull();
  expect(stageOf(undefined, 'won')).toBeNull();
  expect(stageOf(stages, 'unknown')).toBeNull();
});
