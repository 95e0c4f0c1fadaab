import fc from 'fast-check';
import { expect, test } from 'vitest';
import { advance, type Outcome } from './advance.js';
import { replay } from './apply.js';
import type { Command } from './commands.js';
import { CommandRejected } from './errors.js';
import type { HistoryStep } from './events.js';
import { createInstance, type Instance } from './instance.js';
import type { ProcessModel } from './model/processModel.js';
import { deepFreeze } from './testing/deepFreeze.js';
import { process } from './testing/processBuilder.js';
import { buildRandomModel } from './testing/random/buildRandomModel.js';
import { families, randomBlocks } from './testing/random/randomBlocks.js';
import { randomWorld } from './testing/random/randomWorld.js';
import { runs } from './testing/random/runs.js';
import { timerAfter } from './testing/timerAfter.js';

const message = (name: string) =>
  ({ eventDefinition: { type: 'messageEventDefinition', message: name, correlationKey: 'x' } }) as const;
const error = { eventDefinition: { type: 'errorEventDefinition', errorCode: 'E1' } } as const;

/** What the random models have not: services, scripts, messages, errors, mappings that fail, loops without rest. */
const various = process('various')
  .startEvent('start')
  .parallelGateway('fork')
  .subProcess('sub', (inside) =>
    inside
      .startEvent('in')
      .serviceTask('call', { outputs: [{ target: 'y', source: '[1..y]' }] })
      .exclusiveGateway('which')
      .when('x > 1')
      .endEvent('thrown', error)
      .from('which')
      .when('x <= 1')
      .endEvent('out'),
  )
  .inclusiveGateway('join')
  .endEvent('end')
  .boundaryEvent('caught', 'sub', error)
  .userTask('mend')
  .to('join')
  .from('fork')
  .intermediateCatchEvent('paid', message('payment'))
  .scriptTask('script')
  .to('join')
  .boundaryEvent('tick', 'script', { cancelActivity: false, ...timerAfter('R3/PT1H') })
  .intermediateThrowEvent('tell', message('ticked'))
  .from('fork')
  .exclusiveGateway('again')
  .task('turn', { default: 'turn_join' })
  .when('x = 3')
  .to('again')
  .from('turn')
  .to('join')
  .model();

const models: fc.Arbitrary<ProcessModel> = fc.oneof(
  { weight: 3, arbitrary: randomBlocks(families.wild).map((block) => buildRandomModel(block).model) },
  { weight: 2, arbitrary: fc.constant(various) },
);

type Draw = readonly [kind: number, a: number, b: number, c: number];

/** A command: of three, two are such as the token aimed at may take, one is any, sensible or not. */
function commandOf(
  [kind, a, b, c]: Draw,
  model: ProcessModel,
  { tokens }: Instance,
  at: number,
  trail: readonly HistoryStep[],
): Command {
  const nodes = [...model.nodes.values()];
  const stops = nodes.filter(({ type }) => type === 'userTask' || type === 'serviceTask' || type === 'startEvent');
  const aims = tokens.filter(({ state }) => state !== 'active' || a % 5 === 0);
  const target = aims[a % (aims.length + 1)];
  const token = target?.id ?? a;
  const node = (target && model.nodes.get(target.at)) ?? nodes[b % nodes.length]!;
  const event = node.attached[b % Math.max(1, node.attached.length)]?.id ?? node.id;
  const by = target?.ballot?.seats[b % target.ballot.seats.length]?.person ?? 'p0';
  const variables = {
    x: c % 4,
    y: c % 3 === 0 ? 'text' : c,
    ...Object.fromEntries(nodes.map(({ id }) => [`x_${id}`, (c + b) % 2])),
  };
  const given = { at, by, trail };
  const all = {
    complete: { ...given, type: 'complete', token, variables },
    approve: { ...given, type: 'act', token, act: { act: 'vote', by, vote: 'approve' }, variables },
    reject: { ...given, type: 'act', token, act: { act: 'vote', by, vote: c % 2 === 0 ? 'reject' : 'abstain' }, variables },
    transfer: { ...given, type: 'act', token, act: { act: 'transfer', by, to: `p${c % 8}` }, variables },
    add: { ...given, type: 'act', token, act: { act: 'addSigner', by, kind: 'before', people: [`p${c % 8}`] }, variables },
    fail: { ...given, type: 'fail', token, code: 'SERVICE_FAILED', reason: 'x' },
    throwError: { ...given, type: 'throwError', token, errorCode: c % 2 === 0 ? 'E1' : 'E2', variables },
    retry: { ...given, type: 'retry', token },
    trigger: { ...given, type: 'trigger', token, timer: event },
    correlate: { ...given, type: 'correlate', token, event, variables },
    setVariables: { ...given, type: 'setVariables', variables },
    rewind: {
      ...given,
      type: 'rewind',
      to: [{ node: stops[b % stops.length]!.id }],
      mode: c % 2 === 0 ? 'rewalk' : 'straightBack',
      trail,
    },
    takeBack: { ...given, type: 'takeBack', token: b % 40, trail },
    start: { ...given, type: 'start', variables },
    cancel: { ...given, type: c === 0 ? 'cancel' : 'retry', token },
  } as const satisfies Readonly<Record<string, Command | object>>;
  const any = Object.values(all) as readonly Command[];
  const fitting: readonly Command[] =
    target?.state === 'failed'
      ? [all.setVariables, all.retry]
      : target?.ballot !== undefined
        ? [all.approve, all.approve, all.approve, all.reject, all.transfer, all.add, all.trigger]
        : [all.complete, all.complete, all.correlate, all.trigger, all.fail, all.throwError];
  return kind % 3 === 0 ? any[a % any.length]! : fitting[b % fitting.length]!;
}

function checkLaws(model: ProcessModel, before: Instance, command: Command): Outcome | undefined {
  deepFreeze([before, command]);
  let outcome: Outcome;
  try {
    outcome = advance(model, before, command, randomWorld);
  } catch (rejected) {
    if (!(rejected instanceof CommandRejected)) throw rejected;
    return undefined;
  }
  const { instance, events } = outcome;
  expect(replay(before, events)).toEqual(instance);
  expect(advance(model, before, command, randomWorld)).toEqual(outcome);
  expect(JSON.parse(JSON.stringify(outcome))).toEqual(outcome);
  const came = events.filter(({ type }) => type === 'token.entered' || type === 'token.restored').length;
  const left = events.filter(({ type }) => type === 'token.left').length;
  expect(before.tokens.length + came - left).toBe(instance.tokens.length);
  expect(instance.tokens.map(({ id }) => id)).toEqual([...instance.tokens.map(({ id }) => id)].sort((a, b) => a - b));
  for (const { parent } of instance.tokens) expect(parent === null || instance.tokens.some(({ id }) => id === parent)).toBe(true);
  expect(instance.state === 'active').toBe(instance.tokens.length > 0);
  return outcome;
}

const COMMANDS: readonly Command['type'][] = [
  'act',
  'complete',
  'correlate',
  'fail',
  'retry',
  'rewind',
  'setVariables',
  'start',
  'throwError',
  'trigger',
];
const MOST_ROUNDS = 20;

test('for any model and any commands: pure, repeatable, replayable, plain JSON, no token lost or doubled', () => {
  const accepted = new Set<string>();
  const holds = fc.property(
    models,
    fc.array(fc.tuple(fc.nat(200), fc.nat(1000), fc.nat(1000), fc.nat(20)), { maxLength: 25 }),
    (model, draws) => {
      deepFreeze(model);
      let instance = createInstance(model, 'i');
      const trail: HistoryStep[] = [];
      let at = 0;
      const give = (command: Command): void => {
        const outcome = checkLaws(model, instance, command);
        if (outcome === undefined) return;
        accepted.add(command.type);
        ({ instance } = outcome);
        trail.push({ at: command.at, by: command.by, events: outcome.events });
      };
      give({ type: 'start', at, by: 'p0', variables: { x: 2, initiator: { id: 'p0', department: null } } });
      for (const draw of draws) give(commandOf(draw, model, instance, (at += 1000), [...trail]));
    },
  );
  // The law says nothing about what is always rejected, so every kind of command must have been accepted once: a rare kind may
  // need more models than one round draws.
  const missing = (): readonly string[] => COMMANDS.filter((type) => !accepted.has(type));
  for (let round = 0; round === 0 || (missing().length > 0 && round < MOST_ROUNDS); round++)
    fc.assert(holds, { numRuns: runs(300) });
  expect(missing()).toEqual([]);
}, 60_000);
