import { expect, it } from 'vitest';
import { createRecordWatch } from './recordWatch.js';

function listen() {
  const watch = createRecordWatch();
  const told: string[] = [];
  watch.onChange((people, { entity, id }) => told.push(`${people.join()} ${entity} ${id}`));
  return { watch, told };
}

it('tells those who have the record open, and nobody else', () => {
  const { watch, told } = listen();
  watch.open('p1', 'lib:member', 'r1');
  watch.open('p2', 'lib:member', 'r1');
  watch.open('p3', 'lib:member', 'r2');
  watch.changed('lib:member', 'r1');
  watch.changed('lib:member', 'r3');
  expect(told).toEqual(['p1,p2 lib:member r1']);
});

it('keeps the twenty that were opened last', () => {
  const { watch, told } = listen();
  for (let i = 0; i < 21; i++) watch.open('p1', 'lib:member', `r${i}`);
  watch.changed('lib:member', 'r0');
  watch.changed('lib:member', 'r1');
  expect(told).toEqual(['p1 lib:member r1']);
});

it('spreads what changes here, but not what it hears from elsewhere', () => {
  const { watch, told } = listen();
  const spread: string[] = [];
  watch.onSpread(({ id }) => spread.push(id));
  watch.open('p1', 'lib:member', 'r1');
  watch.changed('lib:member', 'r2');
  watch.changedElsewhere({ entity: 'lib:member', id: 'r1' });
  expect([spread, told]).toEqual([['r2'], ['p1 lib:member r1']]);
});
