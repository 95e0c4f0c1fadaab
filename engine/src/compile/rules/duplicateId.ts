import { errorAt, type Problem } from '../problem.js';
import type { Rule } from './rule.js';

/** Every element has an id of its own. */
export const duplicateId: Rule = ({ model }) => {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const { id } of [...model.nodes, ...model.flows]) {
    if (id === '')
      problems.push(errorAt(null, 'duplicateId', '有元素没有 id', 'Expected every element to have an id, but one has none'));
    else if (seen.has(id))
      problems.push(errorAt(id, 'duplicateId', `id「${id}」重复`, `Expected ids to be unique, but "${id}" is used twice`));
    seen.add(id);
  }
  return problems;
};
