import { findSyntaxError } from '../../expression/findSyntaxError.js';
import type { FlatModel } from '../../model/flatModel.js';
import { errorAt, type Problem } from '../problem.js';
import { definitionsOf } from './nodeKinds.js';
import type { Rule } from './rule.js';

/** Every expression can be parsed. */
export const expressionSyntax: Rule = ({ model }) => {
  const problems: Problem[] = [];
  for (const [id, source] of expressionsOf(model)) {
    const reason = findSyntaxError(source);
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
