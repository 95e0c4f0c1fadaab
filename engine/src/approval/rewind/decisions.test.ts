import { describe, expect, it } from 'vitest';
import type { ProcessModel } from '../../model/processModel.js';
import { people, process } from '../../testing/index.js';
import { FixedRun } from '../../testing/random/fixedRun.js';

const by = (person: string, onReject: 'end' | 'continue' = 'end') => people([person], { onReject });
const timer = {
  type: 'timerEventDefinition',
  timeDate: undefined,
  timeDuration: '"PT5S"',
  timeCycle: undefined,
  working: false,
} as const;
const terminate = { eventDefinition: { type: 'terminateEventDefinition' } } as const;
const times = (isSequential: boolean) => ({
  isSequential,
  loopCardinality: '3',
  collection: undefined,
  elementVariable: undefined,
  completionCondition: undefined,
});

/** first, then a1 → a2 beside b1, that join before c */
const branches = (): ProcessModel =>
  process('p')
    .startEvent('start')
    .userTask('first', by('p0'))
    .parallelGateway('split')
    .userTask('a1', by('p1'))
    .userTask('a2', by('p2'))
    .parallelGateway('join')
    .userTask('c', by('p4'))
    .endEvent('end')
    .from('split')
    .userTask('b1', by('p3'))
    .to('join')
    .model();

/** first, then in a sub-process with a timer on its border x → y, then after */
const scoped = (cancelActivity = true): ProcessModel =>
  process('p')
    .startEvent('start')
    .userTask('first', by('p0'))
    .subProcess('sub', (inside) =>
      inside.startEvent('subStart').userTask('x', by('p1')).userTask('y', by('p2')).endEvent('subEnd'),
    )
    .userTask('after', by('p3'))
    .endEvent('end')
    .boundaryEvent('late', 'sub', { cancelActivity, eventDefinition: timer })
    .userTask('side_handler', by('p4'))
    .endEvent('side_end')
    .model();

const open = (run: FixedRun): readonly string[] => run.open.toSorted();
const refusals = (run: FixedRun, command: string): readonly string[] =>
  Object.keys(run.counts).filter((key) => key.startsWith(`${command}: `));

describe('going back, case by case', () => {
  it('before a parallel split: all branches are withdrawn', () => {
    const run = new FixedRun(branches()).approveAt('first', 'a1');
    run.rewindTo(['first']);
    expect(open(run)).toEqual(['first']);
    run.drive();
  });

  it('inside a branch whose join has not fired: only that branch', () => {
    const run = new FixedRun(branches()).approveAt('first', 'a1');
    const untouched = run.at('b1').id;
    run.rewindTo(['a1']);
    expect([open(run), run.at('b1').id]).toEqual([['a1', 'b1'], untouched]);
    run.drive();
  });

  it('inside a branch whose join has fired: the other arrivals wait at the join again, with the same ids', () => {
    const run = new FixedRun(branches()).approveAt('first', 'b1');
    const arrival = run.instance.tokens.find(({ at }) => at === 'join')!.id;
    run.approveAt('a1', 'a2');
    run.rewindTo(['a2']);
    expect([open(run), run.token(arrival)?.at]).toEqual([['a2'], 'join']);
    run.approveAt('a2', 'c');
    expect(run.instance.state).toBe('completed');
  });

  it('to several nodes at once, and not to one behind the other', () => {
    const run = new FixedRun(branches()).approveAt('first', 'b1', 'a1', 'a2');
    expect(run.rewindTo(['a1', 'a2'])).toBe(false);
    expect(refusals(run, 'rewind')).toEqual(['rewind: TARGET_INSIDE_TARGET']);
    run.rewindTo(['a1', 'b1']);
    expect(open(run)).toEqual(['a1', 'b1']);
    run.drive();
  });

  it('to the latest entry that counts, or to the one given', () => {
    const run = new FixedRun(branches()).approveAt('first');
    const early = run.at('a1').id;
    run.approveAt('a1');
    run.rewindTo(['a1']);
    const late = run.at('a1').id;
    expect(run.do({ type: 'rewind', to: [{ node: 'a1', token: early }], mode: 'rewalk' })).toBe(false);
    expect(refusals(run, 'rewind')).toEqual(['rewind: SUPERSEDED']);
    expect(run.do({ type: 'rewind', to: [{ node: 'a1', token: late }], mode: 'rewalk' })).toBe(true);
    expect(run.do({ type: 'rewind', to: [{ node: 'b1', token: late }], mode: 'rewalk' })).toBe(false);
    expect(refusals(run, 'rewind')).toContain('rewind: NEVER_THERE');
  });

  it('inside a live sub-process: the container stays', () => {
    const run = new FixedRun(scoped()).approveAt('first', 'x');
    const sub = run.instance.tokens.find(({ at }) => at === 'sub')!.id;
    run.rewindTo(['x']);
    expect([open(run), run.token(sub)?.at]).toEqual([['x'], 'sub']);
    run.drive();
  });

  it('inside a sub-process that was completed: the same token is open again', () => {
    const run = new FixedRun(scoped()).approveAt('first', 'x');
    const sub = run.instance.tokens.find(({ at }) => at === 'sub')!.id;
    run.approveAt('y');
    run.rewindTo(['y']);
    expect([open(run), run.token(sub)?.at]).toEqual([['y'], 'sub']);
    run.fireTimer('sub', 'late'); // its timer is set again
    expect(open(run)).toEqual(['side_handler']);
  });

  it('inside a sub-process that a timer interrupted: the handler is withdrawn, and what was interrupted comes back', () => {
    const run = new FixedRun(scoped()).approveAt('first', 'x');
    const y = run.at('y').id;
    run.fireTimer('sub', 'late');
    run.rewindTo(['x']);
    expect(open(run)).toEqual(['x']);
    run.do({ type: 'rewind', to: [{ node: 'y', token: y }], mode: 'rewalk' });
    expect(refusals(run, 'rewind')).toEqual(['rewind: SUPERSEDED']);
    run.drive();
  });

  it('a side path belongs to the entry of its host: it ends with it, and leaves it alone', () => {
    const run = new FixedRun(scoped(false)).approveAt('first').fireTimer('sub', 'late');
    run.rewindTo(['side_handler']);
    expect(open(run)).toEqual(['side_handler', 'x']);
    run.rewindTo(['x']);
    expect(open(run)).toEqual(['side_handler', 'x']);
    run.rewindTo(['sub']);
    expect(open(run)).toEqual(['x']);
    run.drive();
  });

  it('of a finished instance: it runs again', () => {
    const run = new FixedRun(scoped()).approveAt('first', 'x', 'y', 'after');
    expect(run.instance.state).toBe('completed');
    run.rewindTo(['y']);
    expect([run.instance.state, open(run)]).toEqual(['active', ['y']]);
    run.approveAt('y', 'after');
    expect(run.instance.state).toBe('completed');
  });

  it('of a cancelled instance: what was cancelled stands as it stood', () => {
    const run = new FixedRun(branches()).approveAt('first', 'a1');
    const a2 = run.at('a2').id;
    run.do({ type: 'cancel' });
    run.rewindTo(['b1']);
    expect([open(run), run.at('a2').id]).toEqual([['a2', 'b1'], a2]);
    run.drive();
  });

  it('of a rejected instance: only together with the rejection', () => {
    const run = new FixedRun(branches()).approveAt('first', 'a1').rejectAt('b1');
    expect(run.rewindTo(['a1'])).toBe(false);
    expect(refusals(run, 'rewind')).toEqual(['rewind: CUT_OFF']);
    expect(run.rewindTo(['a1', 'b1'])).toBe(true);
    expect(open(run)).toEqual(['a1', 'b1']);
    run.drive();
  });

  it('before a terminate end: its victims come back with their votes', () => {
    const model = process('p')
      .startEvent('start')
      .parallelGateway('split')
      .userTask('kill', by('p0'))
      .endEvent('stop', terminate)
      .from('split')
      .userTask('slow', people(['p1', 'p2'], { ballot: { mode: 'joint' } }))
      .endEvent('end')
      .model();
    const run = new FixedRun(model).approveAt('slow');
    const slow = run.at('slow');
    run.approveAt('kill');
    expect(run.instance.state).toBe('completed');
    expect(run.rewindTo(['slow'])).toBe(false);
    expect(refusals(run, 'rewind')).toEqual(['rewind: CUT_OFF']);
    run.rewindTo(['kill']);
    expect([open(run), run.token(slow.id)]).toEqual([['kill', 'slow'], slow]);
  });

  it.each([false, true])('of one instance of a multi-instance activity (sequential: %s)', (isSequential) => {
    const model = process('p')
      .startEvent('start')
      .userTask('m', { ...by('p0'), multiInstance: times(isSequential) })
      .userTask('n', by('p1'))
      .endEvent('end')
      .model();
    const run = new FixedRun(model);
    const second = (): number => run.entries().filter(({ at, item }) => at === 'm' && item === 1)[0]!.id;
    run.approveAt('m', 'm', 'm');
    expect(open(run)).toEqual(['n']);
    run.do({ type: 'rewind', to: [{ node: 'm', token: second() }], mode: 'rewalk' });
    expect(run.held().map(({ at, item }) => [at, item])).toEqual([['m', 1]]);
    run.approveAt('m');
    expect(open(run)).toEqual(isSequential ? ['m'] : ['n']); // in a row the third one has to be done again
    run.drive();
  });

  it('of the whole multi-instance activity: all of them anew', () => {
    const model = process('p')
      .startEvent('start')
      .userTask('m', { ...by('p0'), multiInstance: times(false) })
      .userTask('n', by('p1'))
      .endEvent('end')
      .model();
    const run = new FixedRun(model).approveAt('m', 'm', 'm');
    run.rewindTo(['m']);
    expect(open(run)).toEqual(['m', 'm', 'm']);
    run.drive();
  });

  it('past work that nobody decides: it is done once more', () => {
    const model = process('p')
      .startEvent('start')
      .userTask('a', by('p0'))
      .serviceTask('service')
      .userTask('b', by('p1'))
      .endEvent('end')
      .model();
    const run = new FixedRun(model).approveAt('a', 'service');
    run.rewindTo(['a']);
    run.approveAt('a');
    expect(open(run)).toEqual(['service']);
    run.approveAt('service');
    run.rewindTo(['service']);
    expect(open(run)).toEqual(['service']);
  });
});

describe('after a straight-back', () => {
  it('the nodes between count again, the helper round does not', () => {
    const run = new FixedRun(branches()).approveAt('first', 'a1', 'a2', 'b1');
    run.rewindTo(['a1'], 'straightBack');
    const helper = run.at('a1').id;
    run.approveAt('a1');
    expect([open(run), run.instance.returns]).toEqual([['c'], {}]);
    expect(run.do({ type: 'takeBack', token: helper }, 'p1')).toBe(false);
    expect(refusals(run, 'takeBack')).toEqual(['takeBack: NOTHING_TO_TAKE_BACK']);
    run.rewindTo(['a2']);
    expect(open(run)).toEqual(['a2']);
    run.drive();
  });

  it('is dropped when something else goes back over it', () => {
    const run = new FixedRun(branches()).approveAt('first', 'a1');
    run.rewindTo(['a1'], 'straightBack');
    run.rewindTo(['first']);
    expect([open(run), run.instance.returns]).toEqual([['first'], {}]);
    run.drive();
  });

  it('is dropped when something that it has put back goes away', () => {
    const run = new FixedRun(branches()).approveAt('first', 'b1', 'a1', 'a2');
    run.rewindTo(['a2'], 'straightBack'); // b1 waits at the join again
    run.rewindTo(['b1']);
    expect([open(run), run.instance.returns]).toEqual([['a2', 'b1'], {}]);
    run.approveAt('a2');
    expect(open(run)).toEqual(['b1']);
    run.drive();
  });

  it('is dropped when its target is left by a boundary event', () => {
    const model = process('p')
      .startEvent('start')
      .userTask('a', by('p0'))
      .userTask('b', by('p1'))
      .endEvent('end')
      .boundaryEvent('late', 'a', { eventDefinition: timer })
      .userTask('handler', by('p2'))
      .endEvent('end2')
      .model();
    const run = new FixedRun(model).approveAt('a');
    run.rewindTo(['a'], 'straightBack');
    run.fireTimer('a', 'late');
    expect([open(run), run.instance.returns]).toEqual([['handler'], {}]);
    run.drive();
  });

  it('a container that had been done and waits for the others is open again when something inside it is', () => {
    const model = process('p')
      .startEvent('start')
      .parallelGateway('split')
      .subProcess('sub', (inside) =>
        inside.startEvent('subStart').userTask('x', by('p1')).userTask('y', by('p2')).endEvent('subEnd'),
      )
      .userTask('a', by('p0'))
      .parallelGateway('join')
      .endEvent('end')
      .from('split')
      .userTask('b1', by('p3'))
      .userTask('b2', by('p4'))
      .to('join')
      .model();
    const run = new FixedRun(model).approveAt('x', 'y', 'b1');
    run.rewindTo(['sub', 'b1'], 'straightBack');
    run.approveAt('x', 'y');
    expect(run.instance.tokens.find(({ at }) => at === 'sub')!.state).toBe('waiting');
    run.rewindTo(['y']);
    expect(open(run)).toEqual(['b1', 'y']);
    run.approveAt('b1', 'y');
    expect([open(run), run.instance.returns]).toEqual([['a', 'b2'], {}]);
  });
});
