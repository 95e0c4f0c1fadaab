import type { FlatModel } from '../model/flatModel.js';
import { process, type ProcessBuilder } from './processBuilder.js';

function sequence(id: string, tasks: number): FlatModel {
  const builder = process(id).startEvent('start');
  for (let i = 0; i < tasks; i++) builder.task(`task${i}`);
  return builder.endEvent('end').flat();
}

function forkAndJoin(id: string, branches: number): FlatModel {
  const builder = process(id).startEvent('start').parallelGateway('fork').apart().parallelGateway('join').endEvent('end');
  for (let i = 0; i < branches; i++) builder.from('fork').task(`task${i}`).to('join');
  return builder.flat();
}

function approvals(): FlatModel {
  return process('c')
    .startEvent('start')
    .exclusiveGateway('large', { default: 'large_end' })
    .when('amount > 1000')
    .userTask('manager')
    .userTask('legal')
    .userTask('director')
    .endEvent('end')
    .from('large')
    .to('end')
    .flat();
}

function timed(): FlatModel {
  const timer = {
    type: 'timerEventDefinition',
    timeDate: undefined,
    timeDuration: '"P1D"',
    timeCycle: undefined,
    working: false,
  } as const;
  const builder: ProcessBuilder = process('f').startEvent('start').userTask('approve').endEvent('end');
  return builder.boundaryEvent('late', 'approve', { eventDefinition: timer }).endEvent('expired').flat();
}

function reviewers(): FlatModel {
  const multiInstance = {
    isSequential: false,
    loopCardinality: '10',
    collection: undefined,
    elementVariable: undefined,
    completionCondition: undefined,
  };
  return process('e').startEvent('start').task('review', { multiInstance }).endEvent('end').flat();
}

/**
 * The models of the benchmark: a, nothing but start and end · b, ten tasks · c, three approvals behind a decision · d, a fork and
 * join of ten · e, ten instances · f, an approval with a timer · g, a thousand nodes in a row.
 */
export const benchmarkModels: Readonly<Record<'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g', FlatModel>> = {
  a: sequence('a', 0),
  b: sequence('b', 10),
  c: approvals(),
  d: forkAndJoin('d', 10),
  e: reviewers(),
  f: timed(),
  g: sequence('g', 998),
};
