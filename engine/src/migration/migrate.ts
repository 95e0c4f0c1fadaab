import type { Command } from '../commands.js';
import { errorAt, type Problem } from '../compile/problem.js';
import { Incident } from '../errors.js';
import type { Instance, Token } from '../instance.js';
import type { ProcessModel } from '../model/processModel.js';
import { semantics } from '../semantics.js';
import { Step } from '../step.js';
import type { World } from '../world.js';
import type { Migration, MigrationMapping } from './migration.js';
import { naming } from './naming.js';
import { rearm } from './rearm.js';
import { whatCannotMove } from './whatCannotMove.js';

/**
 * Takes a running instance into another model, such as the next version of its process.
 *
 * Tokens go to the node of the same id, or to the one that `mapping` names. What they wait for there begins now, unless the old node
 * has waited for the same. Either everything moves or nothing does, and then `problems` say why. Pure, as `advance`: a call whose
 * outcome is thrown away is the dry run, and what has happened is recorded, so that replay and later returns know of it.
 *
 * @param by who does it, and `at` when (milliseconds since 1970, UTC).
 */
export function migrate(
  instance: Instance,
  from: ProcessModel,
  to: ProcessModel,
  mapping: MigrationMapping,
  { at, by }: Pick<Command, 'at' | 'by'>,
  world: World,
): Migration {
  const unfit = unfitInstance(instance, from);
  if (unfit !== undefined) return { problems: [unfit], outcome: undefined };
  const names = naming(from, to, mapping);
  const problems = whatCannotMove(instance, from, to, names);
  if (problems.length > 0) return { problems, outcome: undefined };

  const before = new Step(from, instance, at, by, world, semantics);
  const after = new Step(to, instance, at, by, world, semantics);
  after.record({ type: 'instance.migrated', model: { id: to.id, version: to.version }, renamed: [...names] });
  const failed = instance.tokens.flatMap((token) => whyNotArmed(before, after, token) ?? []);
  if (failed.length > 0) return { problems: failed, outcome: undefined };
  for (const token of instance.tokens) lookAgain(after, token);
  after.runToRest();
  const effects = [...before.effects, ...after.effects];
  return { problems, outcome: { instance: after.settle(), events: after.events, effects } };
}

function unfitInstance({ id, model, state }: Instance, from: ProcessModel): Problem | undefined {
  if (model.id !== from.id || model.version !== from.version) {
    return errorAt(
      null,
      'otherModel',
      `实例「${id}」不属于这个版本`,
      `Expected an instance of ${from.id} version ${from.version}, but ${id} is one of ${model.id} version ${model.version}`,
    );
  }
  if (state === 'active' || state === 'created') return undefined;
  return errorAt(null, 'hasEnded', `实例「${id}」已经结束`, `Expected an instance that is running, but ${id} is ${state}`);
}

function whyNotArmed(before: Step, after: Step, token: Token): Problem | undefined {
  try {
    rearm(before, after, token);
    return undefined;
  } catch (error) {
    if (!(error instanceof Incident)) throw error;
    return errorAt(token.at, 'cannotWait', `新版中「${token.at}」的事件无法等待：${error.message}`, error.message);
  }
}

/** What waits for other tokens may have been the last one of which the other model wants. */
function lookAgain(step: Step, { id, state }: Token): void {
  const token = step.find(id)!;
  const node = step.node(token);
  const isGathering = 'startQuantity' in node && node.startQuantity > 1 && !step.hasChildren(token);
  if (state === 'active' && (node.type === 'parallelGateway' || isGathering)) step.wake(token);
}
