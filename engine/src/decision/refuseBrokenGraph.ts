import type { DecisionModel, DecisionNode } from './decisionModel.js';
import type { Reading } from './reading.js';

/** Requirements that lead nowhere, or around in a circle, are problems. */
export function refuseBrokenGraph(model: DecisionModel, reading: Reading): void {
  const { inputs, decisions, knowledge, services } = model;
  const refuseUnknown = (owner: string, ids: readonly string[], ...known: readonly ReadonlyMap<string, unknown>[]): void => {
    for (const id of ids)
      if (!known.some((map) => map.has(id)))
        reading.refuse(
          owner,
          'unknownRequirement',
          `引用的“${id}”不存在`,
          `Expected what it requires to be in the file, but "${id}" is not`,
        );
  };
  const nodes = [...decisions.values(), ...knowledge.values()];
  for (const { id, requires } of nodes) {
    refuseUnknown(id, requires.inputs, inputs);
    refuseUnknown(id, requires.decisions, decisions);
    refuseUnknown(id, requires.knowledge, knowledge, services);
  }
  for (const { id, outputs, inputDecisions, inputs: data } of services.values()) {
    refuseUnknown(id, [...outputs, ...inputDecisions], decisions);
    refuseUnknown(id, data, inputs);
  }
  for (const node of decisions.values())
    if (leadsTo(node, node.id, decisions))
      reading.refuse(
        node.id,
        'circularRequirement',
        '决策依赖自身',
        'Expected requirements without a circle, but the decision requires itself',
      );
}

function leadsTo(from: DecisionNode, target: string, decisions: DecisionModel['decisions']): boolean {
  const seen = new Set<string>();
  const open = [...from.requires.decisions];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === target) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...(decisions.get(id)?.requires.decisions ?? []));
  }
  return false;
}
