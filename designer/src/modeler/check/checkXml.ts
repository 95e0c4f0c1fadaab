import { compile, type Problem, type ProcessModel } from '@vermilion/engine';
import { designWarnings } from './designWarnings.js';

/** What the engine makes of a diagram, in this browser. */
export interface Checked {
  /** The first process; null if there are errors. */
  readonly model: ProcessModel | null;
  readonly problems: readonly Problem[];
}

export function checkXml(xml: string): Checked {
  const { models, problems } = compile(xml);
  const [model] = models;
  if (!model) return { model: null, problems };
  return { model, problems: [...problems, ...designWarnings(model)] };
}
