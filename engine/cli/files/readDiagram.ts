import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compile, compileDecisions, type DecisionModel, type Problem, type ProcessModel } from '@vermilion/engine';
import { readText } from './readText.js';

/** A diagram as read, ready to run unless it has a problem that is an error. */
export interface Diagram {
  readonly file: string;
  readonly xml: string;
  readonly models: readonly ProcessModel[];
  readonly problems: readonly Problem[];
  /** Of the `.dmn` files beside it that can be read. */
  readonly decisions: readonly DecisionModel[];
}

export function readDiagram(file: string): Diagram {
  const xml = readText(file);
  const { models, problems } = compile(xml);
  return { file, xml, models, problems, decisions: decisionsBeside(file) };
}

function decisionsBeside(file: string): readonly DecisionModel[] {
  const folder = dirname(file);
  const names = readdirSync(folder).filter((name) => name.endsWith('.dmn'));
  return names.sort().flatMap((name) => compileDecisions(readText(join(folder, name))).model ?? []);
}
