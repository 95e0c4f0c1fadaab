import type { ProcessModel } from '@vermilion/engine';

/** Names of the variables that conditions and rules of a process look at: what a trial run needs values for. */
export function usedVariables(model: ProcessModel): readonly string[] {
  const names = new Set<string>();
  for (const flow of model.flows.values()) for (const name of flow.condition?.reads ?? []) names.add(name);
  for (const node of model.nodes.values()) {
    const assignment = node.type === 'userTask' ? node.approval?.assignment : node.type === 'sendTask' ? node.copy : undefined;
    for (const rule of assignment?.rules ?? []) {
      if (rule.rule === 'formField') names.add(rule.field);
      if (rule.rule === 'expression') for (const name of rule.expression.reads) names.add(name);
    }
    if ('inputs' in node) for (const { source } of node.inputs) for (const name of source.reads) names.add(name);
  }
  for (const given of ['initiator', 'outcome', 'requestId', 'picks']) names.delete(given);
  return [...names];
}
