import type { ProcessModel } from '../model/processModel.js';
import { checkModel } from './checkModel.js';
import { link } from './link.js';
import { parseXml } from './parseXml.js';
import type { Problem } from './problem.js';
import { readDefinitions } from './read/readDefinitions.js';
import type { XmlLimits } from './xmlLimits.js';

export interface CompileOptions {
  /** Version of the deployment. Default 0: not deployed. */
  readonly version?: number;
  readonly limits?: XmlLimits;
}

export interface CompileResult {
  /** The processes of the file, in document order; none if any problem is an error. */
  readonly models: readonly ProcessModel[];
  readonly problems: readonly Problem[];
}

/** Nobody reads more; errors come first then. */
const MOST_PROBLEMS = 1_000;

/**
 * Compiles all processes of a BPMN 2.0 file.
 *
 * Never throws for what is in the file: whatever is wrong with it comes back as problems, all of them at once.
 */
export function compile(xml: string, { version = 0, limits }: CompileOptions = {}): CompileResult {
  const { root, problems: unreadable } = parseXml(xml, limits);
  if (root === undefined) return { models: [], problems: unreadable };
  const read = readDefinitions(root, version);
  const all = [...read.problems, ...read.models.flatMap(checkModel)];
  const errors = all.filter(({ severity }) => severity === 'error');
  const warnings = all.filter(({ severity }) => severity === 'warning');
  return {
    models: errors.length > 0 ? [] : read.models.map(link),
    problems: all.length > MOST_PROBLEMS ? [...errors, ...warnings].slice(0, MOST_PROBLEMS) : all,
  };
}
