import type { PluginDefinition } from '../definition/plugin.js';
import { checkActions } from './checks/actions.js';
import { checkCleaningRules } from './checks/cleaningRules.js';
import { checkConditions } from './checks/conditions.js';
import { checkDashboards } from './checks/dashboards.js';
import { checkDiagrams } from './checks/diagrams.js';
import { checkDuplicateRules } from './checks/duplicateRules.js';
import { checkExpressions } from './checks/expressions.js';
import { checkImportTemplates } from './checks/importTemplates.js';
import { checkLabels } from './checks/labels.js';
import { checkLayout } from './checks/layout.js';
import { checkNames } from './checks/names.js';
import { checkSamples } from './checks/samples.js';
import { checkSchedules } from './checks/schedules.js';
import { checkTagRules } from './checks/tagRules.js';
import { checkUnused } from './checks/unused.js';
import { checkViews } from './checks/views.js';
import type { Finding } from './finding.js';
import { inspect, type Inspection } from './inspection.js';

export interface CheckOptions {
  /** The plugins that this one needs, so that their names can be looked up. */
  readonly needs?: readonly PluginDefinition[];
  /** Parts that are meant for other plugins, and so may be unused here: `dictionaries.priority`. */
  readonly forOthers?: readonly string[];
  /** One story per flow, by name: run here, and a flow without one is a finding. A story fails by throwing. */
  readonly stories?: Readonly<Record<string, () => void>>;
}

const checks: readonly ((inspection: Inspection) => readonly Finding[])[] = [
  checkLabels,
  checkNames,
  checkExpressions,
  checkDiagrams,
  checkConditions,
  checkLayout,
  checkDashboards,
  checkViews,
  checkTagRules,
  checkSchedules,
  checkActions,
  checkDuplicateRules,
  checkCleaningRules,
  checkImportTemplates,
  checkUnused,
  checkSamples,
];

function checkStories(plugin: PluginDefinition, stories: Readonly<Record<string, () => void>>): readonly Finding[] {
  return Object.keys(plugin.flows).flatMap((flow) => {
    const file = `${plugin.id}.test.ts`;
    const story = stories[flow];
    if (story === undefined)
      return [{ file, place: flow, remedy: `Tell a story of the flow: { stories: { ${flow}: () => … } }.` }];
    try {
      story();
      return [];
    } catch (error) {
      return [{ file, place: flow, remedy: `The story fails: ${error instanceof Error ? error.message : String(error)}` }];
    }
  });
}

/** Everything that is wrong with a plugin, in the order of its parts. */
export function findingsOf(
  plugin: PluginDefinition,
  { needs = [], forOthers = [], stories = {} }: CheckOptions = {},
): readonly Finding[] {
  const inspection = inspect(plugin, needs, forOthers);
  return [...checks.flatMap((check) => check(inspection)), ...checkStories(plugin, stories)];
}

/**
 * Makes sure that a plugin is sound: names, both languages, expressions, diagrams and their layout, dashboards, views, rules,
 * import templates, samples, stories.
 *
 * @throws {Error} one readable list of all findings: file, place and remedy
 */
export function checkPlugin(plugin: PluginDefinition, options?: CheckOptions): void {
  const findings = findingsOf(plugin, options);
  if (findings.length === 0) return;
  const lines = findings.map(({ file, place, remedy }) => `  ${file}, ${place}: ${remedy}`);
  throw new Error(`Plugin ${plugin.id} is not sound (${findings.length}):\n${lines.join('\n')}`);
}
