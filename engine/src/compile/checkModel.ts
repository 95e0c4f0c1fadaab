import type { FlatModel } from '../model/flatModel.js';
import { Graph } from './graph.js';
import type { Problem } from './problem.js';
import { duplicateId } from './rules/duplicateId.js';
import { rules } from './rules/index.js';

/** Applies all model rules to one process; where ids are not unique, only that is said, since no other rule could tell what is meant. */
export function checkModel(model: FlatModel): readonly Problem[] {
  const graph = new Graph(model);
  const ambiguous = duplicateId(graph);
  return ambiguous.length > 0 ? ambiguous : rules.flatMap((rule) => rule(graph));
}
