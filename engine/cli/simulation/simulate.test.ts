import { compile } from '@vermilion/engine';
import { process, toBpmnFile } from '@vermilion/engine/testing';
import { describe, expect, test } from 'vitest';
import type { Diagram } from '../files/readDiagram.js';
import { readSettings } from '../files/readSettings.js';
import { simulate, type Simulated } from './simulate.js';

const timer = (timeDuration: string) => ({
  eventDefinition: {
    type: 'timerEventDefinition',
    timeDate: undefined,
    timeDuration: JSON.stringify(timeDuration),
    timeCycle: undefined,
    working: false,
  },
});

function diagramOf(...models: Parameters<typeof toBpmnFile>[0]): Diagram {
  const xml = toBpmnFile(models);
  const { models: compiled, problems } = compile(xml);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return { file: 'test.bpmn', xml, models: compiled, problems, decisions: [] };
}

function run(diagram: Diagram, given: Parameters<typeof readSettings>[0] = {}): Simulated['outcome'] {
  return simulate(diagram, readSettings(given)).outcome;
}

describe('a simulation', () => {
  const called = process('called').startEvent('s').userTask('inside').endEvent('e').flat();

  test('runs called processes of the file; others are questions', () => {
    const main = process('main').startEvent('s').callActivity('call', { calledElement: 'called' }).endEvent('e').flat();

    const answered = run(diagramOf(main, called), { answers: { inside: { variables: { x: 1 } } } });
    expect(answered).toMatchObject({ state: 'completed', path: ['s', 'call', 's', 'inside', 'e', 'e'], variables: { x: 1 } });
    expect(run(diagramOf(main))).toMatchObject({ state: 'active', waiting: [{ node: 'call', kind: 'process', name: 'called' }] });
  });

  test('lets time leap to whatever is next: an answer before a timer, or a timer before an answer', () => {
    const main = process('main')
      .startEvent('s')
      .userTask('work')
      .endEvent('done')
      .boundaryEvent('late', 'work', timer('P1D') as never)
      .endEvent('gone')
      .flat();
    const diagram = diagramOf(main);

    expect(run(diagram, { answers: { work: { after: 'PT23H' } } }).path).toEqual(['s', 'work', 'done']);
    const late = run(diagram, { answers: { work: { after: 'PT25H' } } });
    expect(late).toMatchObject({ path: ['s', 'work', 'late', 'gone'], at: '2026-01-06T01:00:00.000Z' });
    expect(run(diagram, { until: 'PT12H' })).toMatchObject({ state: 'active', stopped: 'until' });
  });

  test('a list of answers is used up one by one, an answer by itself is for every time', () => {
    const main = process('main')
      .startEvent('s')
      .userTask('work')
      .exclusiveGateway('x', { default: 'x_end' })
      .when('again')
      .to('work')
      .from('x')
      .endEvent('end')
      .flat();
    const [again, enough] = [{ variables: { again: true } }, { variables: { again: false } }];

    const { path } = run(diagramOf(main), { answers: { work: [again, again, enough] } });
    expect(path.filter((node) => node === 'work')).toHaveLength(3);
    expect(run(diagramOf(main), { answers: { work: [again] } })).toMatchObject({ waiting: [{ node: 'work' }] });
    expect(run(diagramOf(main), { answers: { work: again } })).toMatchObject({ stopped: 'steps' });
  });

  test('an error is caught in the diagram; what fails is an incident until somebody tries again', () => {
    const main = process('main').startEvent('s').serviceTask('call', { service: 'charge' }).endEvent('e').flat();

    expect(run(diagramOf(main), { answers: { call: { error: 'BROKE' } } })).toMatchObject({ state: 'failed' });
    expect(run(diagramOf(main), { answers: { call: [{ fail: 'no line' }] } }).waiting).toMatchObject([
      { node: 'call', kind: 'incident', name: 'SERVICE_FAILED: no line' },
    ]);
    expect(run(diagramOf(main), { answers: { call: [{ fail: 'no line' }, { retry: true }, {}] } }).state).toBe('completed');
  });

  test('an answer that the engine refuses is noted, and the question stays', () => {
    const main = process('main').startEvent('s').userTask('work').endEvent('e').flat();

    expect(run(diagramOf(main), { answers: { work: { returnTo: 'nowhere' } } })).toMatchObject({
      state: 'active',
      waiting: [{ node: 'work' }],
      rejected: [{ why: expect.stringContaining('NEVER_THERE') }],
    });
  });
});
