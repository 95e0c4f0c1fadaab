import { describe, expect, it } from 'vitest';
import type { Event } from '../../events.js';
import type { ProcessModel } from '../../model/processModel.js';
import { people, process } from '../../testing/index.js';
import { FixedRun } from '../../testing/random/fixedRun.js';
import { Lineage } from './lineage.js';
import { undo } from './undo.js';

const by = (person: string) => people([person]);
const timer = {
  type: 'timerEventDefinition',
  timeDate: undefined,
  timeDuration: '"PT5S"',
  timeCycle: undefined,
  working: false,
} as const;

/** start → a → b → end */
const line = (): ProcessModel =>
  process('p').startEvent('start').userTask('a', by('p0')).userTask('b', by('p1')).endEvent('end').model();

/** Two branches, a1 → a2 and b1 → b2, that join before c. */
const branches = (): ProcessModel =>
  process('p')
    .startEvent('start')
    .parallelGateway('split')
    .userTask('a1', by('p0'))
    .userTask('a2', by('p1'))
    .parallelGateway('join')
    .userTask('c', by('p4'))
    .endEvent('end')
    .from('split')
    .userTask('b1', by('p2'))
    .userTask('b2', by('p3'))
    .to('join')
    .model();

/** One branch with a task h that a timer may give a side path to s, beside the branch a1 → a2. */
const sidePath = (): ProcessModel =>
  process('p')
    .startEvent('start')
    .parallelGateway('split')
    .userTask('a1', by('p0'))
    .userTask('a2', by('p1'))
    .parallelGateway('join')
    .endEvent('end')
    .from('split')
    .userTask('h', by('p2'))
    .to('join')
    .boundaryEvent('late', 'h', { cancelActivity: false, eventDefinition: timer })
    .userTask('side_s', by('p3'))
    .endEvent('side_end')
    .model();

const returns = (run: FixedRun): number => Object.keys(run.instance.returns).length;

describe('bugs that the properties have found', () => {
  it.each(['finished', 'cancelled'] as const)('1: a straight-back on a %s instance walks', (how) => {
    const run = new FixedRun(line()).approveAt('a');
    if (how === 'finished') run.approveAt('b');
    else run.do({ type: 'cancel' });
    expect(run.rewindTo(['a'], 'straightBack')).toBe(true);
    expect([run.instance.state, run.open, returns(run)]).toEqual(['active', ['a'], 0]);
    run.approveAt('a', 'b');
    expect(run.instance.state).toBe('completed');
  });

  it('2: a restored token that had waited for its return walks on, because nobody could act on it', () => {
    const run = new FixedRun(branches()).approveAt('a1', 'b1');
    run.rewindTo(['a1', 'b1'], 'straightBack');
    run.approveAt('a1').rejectAt('b1');
    expect(run.instance.state).toBe('rejected');
    expect(run.rewindTo(['b1'])).toBe(true);
    expect(run.open.toSorted()).toEqual(['a2', 'b1']);
    run.drive();
  });

  it('3: a live target is restarted, and nothing comes back to its old position', () => {
    const run = new FixedRun(line()).approveAt('a');
    const old = run.at('b').id;
    expect(run.rewindTo(['b'], 'straightBack')).toBe(true);
    expect([run.open, returns(run)]).toEqual([['b'], 0]);
    expect(run.at('b').id).not.toBe(old);
    run.approveAt('b');
    expect(run.instance.state).toBe('completed');
  });

  it('4: a live target with a side path opens no return, which nothing would close', () => {
    const run = new FixedRun(sidePath()).fireTimer('h', 'late');
    expect(run.open).toEqual(['a1', 'h', 'side_s']);
    expect(run.rewindTo(['h'], 'straightBack')).toBe(true);
    expect([run.open.toSorted(), returns(run)]).toEqual([['a1', 'h'], 0]);
    run.drive();
  });

  it('5: the take-back of a token that had waited gives its task back', () => {
    const run = new FixedRun(branches()).approveAt('a1', 'b1');
    run.rewindTo(['a1', 'b1'], 'straightBack');
    const token = run.at('a1').id;
    run.approveAt('a1');
    run.rewindTo(['b1']); // gives the straight-back up, so that a1 walks
    expect(run.open.toSorted()).toEqual(['a2', 'b1']);
    expect(run.do({ type: 'takeBack', token }, 'p0')).toBe(true);
    expect(run.token(token)).toMatchObject({ at: 'a1', state: 'held' });
    run.drive();
  });

  it('6: a token inside a container that does not count is no target', () => {
    const twice = {
      isSequential: false,
      loopCardinality: '2',
      collection: undefined,
      elementVariable: undefined,
      completionCondition: undefined,
    };
    const model = process('p')
      .startEvent('start')
      .userTask('m', { ...by('p0'), multiInstance: twice })
      .userTask('n', by('p1'))
      .endEvent('end')
      .model();
    const run = new FixedRun(model).approveAt('m', 'm');
    run.rewindTo(['m'], 'straightBack');
    const helper = run.at('m').id;
    run.approveAt('m', 'm');
    expect(run.open).toEqual(['n']);
    expect(run.do({ type: 'rewind', to: [{ node: 'm', token: helper }], mode: 'rewalk' })).toBe(false);
    expect(run.counts['rewind: SUPERSEDED']).toBe(1);
    expect(run.rewindTo(['m'])).toBe(true); // the round before counts again
  });

  it('7: there is no straight-back if one of the targets has nothing to come back to', () => {
    const run = new FixedRun(sidePath()).fireTimer('h', 'late').approveAt('side_s', 'a1');
    expect(run.rewindTo(['a1', 'side_s'], 'straightBack')).toBe(true);
    expect([run.open.toSorted(), returns(run)]).toEqual([['a1', 'h', 'side_s'], 0]);
    run.drive();
  });

  it('8: after a straight-back of two branches each position descends from its own target only', () => {
    const run = new FixedRun(branches()).approveAt('a1', 'b1');
    run.rewindTo(['a1', 'b1'], 'straightBack');
    run.approveAt('a1');
    expect(run.open).toEqual(['b1']);
    run.approveAt('b1');
    expect([run.open.toSorted(), returns(run)]).toEqual([['a2', 'b2'], 0]);
    const untouched = run.at('a2').id;
    expect(run.rewindTo(['b1'])).toBe(true);
    expect(run.at('a2').id).toBe(untouched);
    run.drive();
  });

  it('a token that had waited, was restored and walked on has its task again when that is taken back', () => {
    const run = new FixedRun(branches()).approveAt('a1', 'b1');
    run.rewindTo(['a1', 'b1'], 'straightBack');
    const token = run.at('a1').id;
    run.approveAt('a1');
    run.do({ type: 'cancel' });
    run.rewindTo(['b1']);
    expect(run.open.toSorted()).toEqual(['a2', 'b1']);
    expect(run.do({ type: 'takeBack', token }, 'p0')).toBe(true);
    expect(run.token(token)).toMatchObject({ at: 'a1', state: 'held' });
    run.drive();
  });

  it('a token that was ended while it moved moves on when it is restored', () => {
    const { approval } = people([]);
    const rules = [{ rule: 'formField', field: 'boss' }] as const;
    const model = process('p')
      .startEvent('start')
      .parallelGateway('split')
      .userTask('b1', { approval: { ...approval, assignment: { ...approval.assignment!, rules, whenEmpty: 'reject' } } })
      .parallelGateway('join')
      .endEvent('end')
      .from('split')
      .userTask('b2', by('p1'))
      .to('join')
      .model();
    const run = new FixedRun(model);
    expect(run.instance.state).toBe('rejected'); // before b2 has been looked at
    run.do({ type: 'rewind', to: [{ node: 'b1' }], mode: 'rewalk', variables: { boss: 'p2' } });
    expect(run.open.toSorted()).toEqual(['b1', 'b2']);
    run.drive();
  });

  it('what an event sub-process has interrupted comes back together, and does not when the event sub-process is done once more', () => {
    const message = { type: 'messageEventDefinition', message: 'm', correlationKey: undefined } as const;
    const model = process('p')
      .startEvent('start')
      .parallelGateway('split')
      .userTask('a', by('p0'))
      .parallelGateway('join')
      .endEvent('end')
      .from('split')
      .userTask('b', by('p1'))
      .to('join')
      .eventSubProcess('handler', (inside) =>
        inside
          .startEvent('upon', { eventDefinition: message, isInterrupting: true })
          .userTask('mend', by('p2'))
          .endEvent('mended'),
      )
      .model();
    const run = new FixedRun(model);
    const interrupt = (): unknown => run.do({ type: 'correlate', token: 0, event: 'upon', variables: {} });
    interrupt();
    run.rewindTo(['handler']);
    expect(run.open).toEqual(['mend']);
    run.rewindTo(['mend']);
    expect(run.open).toEqual(['mend']);
    run.rewindTo(['a']);
    expect(run.open.toSorted()).toEqual(['a', 'b']);
    interrupt();
    run.approveAt('mend');
    expect(run.instance.state).toBe('completed');
    run.rewindTo(['mend']);
    expect(run.open).toEqual(['mend']);
    run.rewindTo(['b']);
    expect(run.open.toSorted()).toEqual(['a', 'b']);
    run.drive();
  });

  it('9: the closure of 100,000 events does not overflow the stack', () => {
    const events: Event[] = [{ type: 'instance.started' }];
    const tokens = 50_000;
    for (let id = 0; id < tokens; id++) {
      const token = { id, at: 'a', parent: null, via: null, state: 'active', variables: {} } as const;
      events.push(
        { type: 'token.entered', token, from: id === 0 ? [] : [id - 1] },
        { type: 'token.left', token: id, how: 'completed' },
      );
    }
    const lineage = new Lineage(line(), [{ at: 0, by: 'system', events }]);
    expect(undo(lineage, [0], false).dead.size).toBe(tokens);
    expect(undo(lineage, [tokens - 2], true)).toMatchObject({ dead: new Set([tokens - 1]), restore: new Set([tokens - 2]) });
  });
});
