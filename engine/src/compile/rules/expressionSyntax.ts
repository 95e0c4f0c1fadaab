import { findSyntaxError } from '../../expression/findSyntaxError.js';
import type { FlatModel } from '../../model/flatModel.js';
import { errorAt, type Problem } from '../problem.js';
import { definitionsOf } from './nodeKinds.js';
import type { Rule } from './rule.js';

/** Of one process: expressions that are wrong, after which nobody reads on; all expressions; and their length together. */
const MOST_WRONG = 20;
const MOST = 4_000;
const LONGEST = 100_000;
/** So much of an expression is shown. */
const SHOWN = 200;

/** Every expression can be parsed. */
export const expressionSyntax: Rule = ({ model }) => {
  const problems: Problem[] = [];
  let length = 0;
  let count = 0;
  for (const [id, whole] of expressionsOf(model)) {
    length += whole.length;
    if (++count > MOST || length > LONGEST) {
      problems.push(
        errorAt(
          id,
          'tooManyExpressions',
          `表达式超过 ${MOST} 个或合计 ${LONGEST} 个字符`,
          `Expected at most ${MOST} expressions of ${LONGEST} characters in all, but there are more`,
        ),
      );
      break;
    }
    if (problems.length >= MOST_WRONG) break;
    const source = whole.length > SHOWN ? `${whole.slice(0, SHOWN)}…` : whole;
    const reason = findSyntaxError(whole);
    if (reason !== undefined) {
      problems.push(
        errorAt(
          id,
          'expressionSyntax',
          `表达式「${source}」有误：${reason}`,
          `Expected a FEEL expression, but "${source}" is none: ${reason}`,
        ),
      );
    }
  }
  return problems;
};

function* expressionsOf({ nodes, flows }: FlatModel): Generator<readonly [string, string]> {
  for (const { id, condition } of flows) if (condition !== undefined) yield [id, condition];
  for (const node of nodes) {
    const loop = node.multiInstance;
    const sources = [
      loop?.loopCardinality,
      loop?.collection,
      loop?.completionCondition,
      ...(loop?.behaviorEvents ?? []).map(({ condition }) => condition),
      node.standardLoop?.loopCondition,
      node.completionCondition,
      node.activate,
      node.activationCondition,
    ];
    for (const source of sources) if (source !== undefined) yield [node.id, source];
    for (const { source } of [...(node.inputs ?? []), ...(node.outputs ?? [])]) yield [node.id, source];
    for (const event of definitionsOf(node)) {
      if (event.type === 'messageEventDefinition' && event.correlationKey !== undefined) yield [node.id, event.correlationKey];
      if (event.type === 'conditionalEventDefinition') yield [node.id, event.condition];
      if (event.type !== 'timerEventDefinition') continue;
      for (const source of [event.timeDate, event.timeDuration, event.timeCycle])
        if (source !== undefined) yield [node.id, source];
    }
    const steps = node.approval?.deadline?.ladder.map(({ to }) => to) ?? [];
    for (const rule of [...(node.approval?.assignment?.rules ?? []), ...(node.copy?.rules ?? []), ...steps]) {
      if (typeof rule === 'object' && rule.rule === 'expression') yield [node.id, rule.expression];
    }
  }
}
