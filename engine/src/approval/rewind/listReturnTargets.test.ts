import { expect, it } from 'vitest';
import type { ProcessModel } from '../../model/processModel.js';
import { people, process } from '../../testing/index.js';
import { FixedRun } from '../../testing/random/fixedRun.js';
import { listReturnTargets } from './listReturnTargets.js';

/** a, then b beside c → d, that join before e */
const model = (to: readonly string[]): ProcessModel => {
  const by = (person: string) => people([person], { returns: { to, mode: 'choose' } });
  return process('p')
    .startEvent('start')
    .userTask('a', by('p0'))
    .parallelGateway('split')
    .userTask('b', by('p1'))
    .parallelGateway('join')
    .userTask('e', by('p4'))
    .endEvent('end')
    .from('split')
    .userTask('c', by('p2'))
    .userTask('d', by('p3'))
    .to('join')
    .model();
};
const targets = (run: FixedRun, node: string): readonly string[] =>
  listReturnTargets(run.random.model, run.trail, run.at(node).id);

it('lists what leads to the task, not what is beside it', () => {
  const run = new FixedRun(model(['*'])).approveAt('a', 'c');
  expect(targets(run, 'd')).toEqual(['start', 'a', 'c']);
  expect(targets(run, 'b')).toEqual(['start', 'a']);
  run.approveAt('d', 'b');
  expect(targets(run, 'e')).toEqual(['start', 'a', 'b', 'c', 'd']);
});

it('lists what the policy allows, and what counts', () => {
  const run = new FixedRun(model(['initiator', 'c'])).approveAt('a', 'c');
  expect(targets(run, 'd')).toEqual(['start', 'c']);
  expect(targets(run, 'b')).toEqual(['start']);
  run.rewindTo(['a']);
  expect(targets(run, 'a')).toEqual(['start']);
  expect(targets(new FixedRun(model([])), 'a')).toEqual([]);
  expect(listReturnTargets(run.random.model, run.trail, 999)).toEqual([]);
});
