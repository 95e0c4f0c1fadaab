import type { Graph } from '../graph.js';
import type { Problem } from '../problem.js';

/** Looks for one kind of defect in one process. */
export type Rule = (graph: Graph) => readonly Problem[];
