import type { FlatModel } from '../model/flatModel.js';
import { Graph } from './graph.js';
import type { Problem } from './problem.js';
import { rules } from './rules/index.js';

/** Applies all model rules to one process. */
export function checkModel(model: FlatModel): readonly Problem[] {
  const graph = new Graph(model);
  return rules.flatMap((rule) => rule(graph));
}
