import { errorAt, type Problem } from '../compile/problem.js';
import type { Compensable, Instance, Token } from '../instance.js';
import type { FlowNode, NodeType } from '../model/flowNode.js';
import { mayStandIn } from '../model/mayStandIn.js';
import type { ProcessModel } from '../model/processModel.js';
import { kindOf } from './kindOf.js';

interface Move {
  readonly token: Token;
  /** Where it stands, and where it would. */
  readonly node: FlowNode;
  readonly target: FlowNode;
  /** What would be around it: null for the process, undefined if that cannot move itself. */
  readonly around: FlowNode | null | undefined;
  readonly to: ProcessModel;
  readonly names: ReadonlyMap<string, string>;
}
type Check = (move: Move) => Problem | undefined;

const joins = new Set<NodeType>(['parallelGateway', 'inclusiveGateway', 'complexGateway']);

/** One reason each why a token whose node has a counterpart still cannot stand there. */
const checks: readonly Check[] = [
  ({ node, target }) =>
    kindOf(node) === kindOf(target)
      ? undefined
      : errorAt(
          node.id,
          'otherKind',
          `「${target.id}」与「${node.id}」类型不同`,
          `Expected "${target.id}" to be of the same kind as "${node.id}" (${kindOf(node)}), but it is another (${kindOf(target)})`,
        ),
  ({ node, target, around }) =>
    around === undefined || mayStandIn(target, around)
      ? undefined
      : errorAt(
          node.id,
          'otherScope',
          `「${target.id}」在另一个子流程里`,
          `Expected "${target.id}" to be inside "${around?.id}", but it is inside "${target.parent?.id}"`,
        ),
  ({ token, node, target, names }) => {
    if (token.state !== 'active' || token.via === null || !gathers(node)) return undefined;
    const via = names.get(token.via) ?? token.via;
    if (target.incoming.some(({ id }) => id === via)) return undefined;
    return errorAt(
      node.id,
      'flowGone',
      `令牌从「${token.via}」到达，新版没有这条连线`,
      `Expected a flow into "${target.id}" for the token that came by "${token.via}", but there is none: name one`,
    );
  },
  ({ token, node, to, names }) => {
    const gone = token.done?.find((one) => !canBeUndone(one, to, names));
    return gone === undefined
      ? undefined
      : errorAt(
          node.id,
          'undoGone',
          `「${gone.at}」已完成，新版不能补偿它`,
          `Expected the other model to be able to undo "${gone.at}", which has been completed, but it cannot`,
        );
  },
];

/**
 * Everything that cannot move from a model to another one, and why. `names`: ids that differ, see `naming`.
 *
 * Looked at are the tokens, and those that a return under way will put back.
 */
export function whatCannotMove(
  { tokens, returns }: Instance,
  from: ProcessModel,
  to: ProcessModel,
  names: ReadonlyMap<string, string>,
): readonly Problem[] {
  const all = new Map(
    [...Object.values(returns).flatMap(({ positions }) => positions), ...tokens].map((token) => [token.id, token]),
  );
  const targetOf = ({ at }: Token): FlowNode | undefined => to.nodes.get(names.get(at) ?? at);
  const taken = new Map<FlowNode, FlowNode>();
  const problems = new Map<string, Problem>();
  for (const token of all.values()) {
    const node = from.nodes.get(token.at)!;
    const target = targetOf(token);
    for (const problem of target === undefined ? [nowhere(node, names)] : problemsAt(token, node, target))
      problems.set(`${problem.element} ${problem.rule}`, problem);
  }
  return [...problems.values()];

  function problemsAt(token: Token, node: FlowNode, target: FlowNode): readonly Problem[] {
    const other = taken.get(target) ?? node;
    taken.set(target, other);
    if (other !== node) return [placeTaken(node, other, target)];
    const parent = token.parent === null ? null : all.get(token.parent);
    const around = parent && targetOf(parent);
    return checks.flatMap((check) => check({ token, node, target, around, to, names }) ?? []);
  }
}

function nowhere({ id }: FlowNode, names: ReadonlyMap<string, string>): Problem {
  const wanted = names.get(id) ?? id;
  return errorAt(
    id,
    'nodeGone',
    `新版没有「${wanted}」，请为「${id}」指定去处`,
    `Expected a place for what stands at "${id}", but the other model has no "${wanted}": name one in the mapping`,
  );
}

function placeTaken({ id }: FlowNode, other: FlowNode, target: FlowNode): Problem {
  return errorAt(
    id,
    'placeTaken',
    `「${id}」与「${other.id}」都要去「${target.id}」`,
    `Expected one place to lead to "${target.id}", but both "${other.id}" and "${id}" do`,
  );
}

/** Does what stands there wait for other tokens to come? */
function gathers(node: FlowNode): boolean {
  return joins.has(node.type) || ('startQuantity' in node && node.startQuantity > 1);
}

function canBeUndone({ at, inner }: Compensable, to: ProcessModel, names: ReadonlyMap<string, string>): boolean {
  const node = to.nodes.get(names.get(at) ?? at);
  if (node === undefined) return false;
  if (node.attached.some(({ handler }) => handler !== undefined)) return true;
  return inner.length > 0 && inner.every((one) => canBeUndone(one, to, names));
}
