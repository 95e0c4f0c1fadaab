import { describe, expect, test } from 'vitest';
import { createWorld } from '../createWorld.js';
import { people } from '../testing/people.js';
import { process } from '../testing/processBuilder.js';
import { scenario } from '../testing/scenario.js';

const person = (id: string) => ({
  id,
  name: id,
  active: true,
  department: null,
  manager: null,
  positions: [],
  roles: [],
  absences: [],
});
const world = createWorld({
  version: '1',
  administrator: 'admin',
  people: ['li', 'wu', 'admin'].map(person),
  departments: [],
  calendar: { timeZone: 'UTC', hours: [[540, 1020]], days: {} },
});
const model = process('p')
  .startEvent('start')
  .userTask('first', people(['li']))
  .userTask('second', people(['wu']))
  .endEvent('end')
  .model();

describe('a start event that a rewind leads to', () => {
  test.each([
    ['rewalk', 'first held'],
    ['straightBack', 'second held'],
  ] as const)('asks the initiator once more, then goes on: %s', (mode, place) => {
    const story = scenario(model, world).start({}, 'ma').vote('first', 'li', 'approve');

    story.do({ type: 'rewind', to: [{ node: 'start' }], mode, returner: story.token('second').id }, 'wu');
    expect(story.places()).toEqual(['start held']);
    expect(story.effectsOf('openTask')).toMatchObject([{ node: 'start', person: 'ma', kind: 'resubmission', seat: null }]);

    story.complete('start', { amount: 7 }, 'ma');
    expect(story.places()).toEqual([place]);
    expect(story.effectsOf('closeTask')).toMatchObject([{ seat: null, why: 'done' }]);
    expect(story.variables).toMatchObject({ amount: 7 });
  });
});
