import type { WorldPerson, WorldSnapshot } from '@vermilion/engine';
import { expect, test } from 'vitest';
import { firstRequester } from './firstRequester.js';

const person = (id: string, more: Partial<WorldPerson> = {}): WorldPerson => ({
  id,
  name: id,
  active: true,
  department: 'sales',
  manager: null,
  positions: [],
  roles: [],
  absences: [],
  ...more,
});
const world = (...people: WorldPerson[]) =>
  ({ people, departments: [{ id: 'sales', name: '', parent: null, leader: 'boss' }] }) as unknown as WorldSnapshot;

test('neither a leader, nor somebody who has left, nor somebody without department', () => {
  const people = [person('boss'), person('gone', { active: false }), person('designer', { department: null }), person('usual')];
  expect(firstRequester(world(...people))).toBe('usual');
});

test('nobody, where everybody leads', () => expect(firstRequester(world(person('boss')))).toBeNull());
