import type { RewindTarget } from '../../commands.js';
import { CommandRejected } from '../../errors.js';
import type { RewindMode } from '../../events.js';
import type { TokenId } from '../../instance.js';
import type { Variables } from '../../model/expression.js';
import { complete, type Step } from '../../step.js';
import { carryOut, type CarriedOut } from './carryOut.js';
import { checkCutOff } from './checkCutOff.js';
import { checkStillThere } from './checkStillThere.js';
import { forgetApprovals } from '../forgetApprovals.js';
import { Lineage } from './lineage.js';
import { resolveTarget } from './resolveTarget.js';
import { routing } from './routing.js';
import { trailSoFar } from './trailSoFar.js';
import { undo, type Undone } from './undo.js';

export interface RewindOptions {
  /** The approver's own token, which must be withdrawn by it. */
  readonly returner?: TokenId | undefined;
  readonly variables?: Variables | undefined;
}

/**
 * Goes back: takes everything that the targets have caused out of the run and enters the targets anew, in a new round.
 *
 * @throws {CommandRejected} NO_TARGET, NEVER_THERE, SUPERSEDED, NOT_AN_ACTIVITY, TARGET_INSIDE_TARGET, CUT_OFF, NOT_UPSTREAM,
 *   TRAIL_NEEDED.
 */
export function rewind(step: Step, to: readonly RewindTarget[], mode: RewindMode, options: RewindOptions = {}): void {
  const lineage = new Lineage(step.model, trailSoFar(step));
  const targets = to.map((target) => resolveTarget(lineage, target));
  if (targets.length === 0 || new Set(targets).size < targets.length) {
    throw new CommandRejected('NO_TARGET', 'Expected one or more different targets');
  }
  const undone = undo(lineage, targets, false);
  const futures = targets.length === 1 ? [undone] : targets.map((target) => undo(lineage, [target], false));
  checkApart(lineage, targets, futures);
  checkCutOff(lineage, undone);
  checkStillThere(lineage, undone, targets);
  const { returner, variables } = options;
  if (returner !== undefined && !undone.dead.has(returner)) {
    throw new CommandRejected(
      'NOT_UPSTREAM',
      `Expected a target that comes before ${lineage.facts.get(returner)?.token.at ?? 'this task'}`,
    );
  }

  const carried = carryOut(step, lineage, undone, targets, mode);
  if (variables !== undefined) step.set(step.root, variables);
  forgetApprovals(step);
  const straight = mode === 'straightBack' && mayComeStraightBack(lineage, targets, futures, carried);
  const back = straight ? `r${step.keys}` : undefined;
  const fresh = targets.map((target) => {
    const { parent, via, item } = lineage.token(target);
    return step.reenter(lineage.node(target)!, parent, [target], { via, item, back });
  });
  if (back !== undefined) {
    const { positions, redo } = carried;
    const origins = positions.map(({ id }) => [id, fresh.filter((_, n) => futures[n]!.dead.has(id))] as const);
    const superseded = [...undone.dead].filter((id) => !lineage.fact(id).superseded);
    const value = { targets: fresh, origins, positions, redo, superseded, routing: routing(step) };
    step.record({ type: 'return.opened', id: back, value });
  }
  for (const id of carried.done) {
    const token = step.find(id);
    if (token?.state === 'waiting') step.attempt(token, complete, 'leave');
  }
}

function checkApart(lineage: Lineage, targets: readonly TokenId[], futures: readonly Undone[]): void {
  targets.forEach((target, n) => {
    const outer = targets.find((_, other) => other !== n && futures[other]!.dead.has(target));
    if (outer === undefined) return;
    throw new CommandRejected(
      'TARGET_INSIDE_TARGET',
      `Expected targets that do not lead to each other, but ${lineage.token(outer).at} leads to ${lineage.token(target).at}`,
    );
  });
}

/**
 * Only if every target had been left and something withdrawn came from each (nothing does if the instance had ended), and no event
 * sub-process would have to interrupt once more; else one walks.
 */
function mayComeStraightBack(
  lineage: Lineage,
  targets: readonly TokenId[],
  futures: readonly Undone[],
  { positions }: CarriedOut,
): boolean {
  return (
    targets.every((target, n) => !lineage.isAlive(target) && positions.some(({ id }) => futures[n]!.dead.has(id))) &&
    positions.every(({ id }) => futures.some(({ dead }) => dead.has(id)) && !lineage.isEventSubProcess(id))
  );
}
