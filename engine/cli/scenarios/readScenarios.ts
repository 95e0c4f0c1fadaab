import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { readJson } from '../files/readJson.js';
import { readObject } from '../files/readObject.js';
import { readSettings, settingNames } from '../files/readSettings.js';
import { UsageError } from '../usageError.js';
import { expectationNames, type Expectation, type Scenario } from './scenario.js';

const ENDING = '.scenarios.json';

/** The scenarios beside a diagram, or those of a file of scenarios with the diagram beside it. */
export interface ScenarioFile {
  readonly diagram: string;
  readonly scenarios: readonly Scenario[];
}

/** @throws {UsageError} if there are none, or one is not understood. */
export function readScenarios(file: string): ScenarioFile {
  const stem = file.endsWith(ENDING) ? file.slice(0, -ENDING.length) : file.replace(/\.(bpmn|xml)$/, '');
  const source = `${stem}${ENDING}`;
  if (!existsSync(source)) throw new UsageError(`Expected scenarios for ${file}, but there is no ${source}`);
  const {
    diagram = `${basename(stem)}.bpmn`,
    scenarios,
    ...shared
  } = readObject(source, readJson(`@${source}`), ['diagram', 'scenarios', ...settingNames]);
  if (!Array.isArray(scenarios) || scenarios.length === 0)
    throw new UsageError(`Expected ${source} to have a list of scenarios, but it has none`);
  return {
    diagram: join(dirname(source), String(diagram)),
    scenarios: scenarios.map((one: unknown, index) =>
      readScenario(`scenario ${index + 1} of ${source}`, one, shared, dirname(source)),
    ),
  };
}

function readScenario(what: string, value: unknown, shared: Readonly<Record<string, unknown>>, folder: string): Scenario {
  const { name, expect, ...own } = readObject(what, value, ['name', 'expect', ...settingNames]);
  if (typeof name !== 'string' || name === '') throw new UsageError(`Expected ${what} to have a name, but it has none`);
  const given: Readonly<Record<string, unknown>> = { ...shared, ...own };
  const { world } = given;
  const settings = readSettings(typeof world === 'string' ? { ...given, world: readJson(`@${join(folder, world)}`) } : given);
  return { name, settings, expect: readObject(`what ${what} expects`, expect, expectationNames) as Expectation };
}
