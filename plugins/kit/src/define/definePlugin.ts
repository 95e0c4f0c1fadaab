import type { PluginDefinition } from '../definition/plugin.js';
import {
  actionWithFullNames,
  dashboardWithFullNames,
  duplicateRuleWithFullNames,
  entityWithFullNames,
  flowWithFullNames,
  formWithFullNames,
  mapValues,
  roleWithFullNames,
  samplesWithFullNames,
  scheduleWithFullNames,
  subjectWithFullNames,
  tagRuleWithFullNames,
  viewWithFullNames,
  withFullEntity,
} from './fullNames.js';
import type { NamesResolve } from './names.js';
import type { PluginInput } from './pluginInput.js';

/** The folder that holds the definition, also when it runs from `dist/`. */
function folderOf(url: string): string {
  return new URL('./', url).href.replace(/\/dist\/$/, '/');
}

/**
 * Declares a plugin: a table of contents whose names must all be defined.
 *
 * Inside, names are local (`contract`) or name a needed plugin (`base:department`); the answer has full names everywhere
 * (`crm:contract`) except as keys of its tables. A dictionary, entity, field, form, role or handler that does not exist does not compile.
 *
 * @param plugin `root` is `import.meta.url` of the file that calls this
 */
export function definePlugin<const P extends PluginInput>(plugin: P & NamesResolve<P>): PluginDefinition {
  const input: PluginInput = plugin;
  const { id, samples, subject } = input;
  return {
    ...input,
    needs: input.needs ?? [],
    root: folderOf(input.root),
    dictionaries: input.dictionaries ?? {},
    handlers: input.handlers ?? {},
    entities: mapValues(input.entities ?? {}, (entity) => entityWithFullNames(id, entity)),
    forms: mapValues(input.forms ?? {}, (form) => formWithFullNames(id, form)),
    flows: mapValues(input.flows ?? {}, (flow) => flowWithFullNames(id, flow)),
    roles: mapValues(input.roles ?? {}, (role) => roleWithFullNames(id, role)),
    dashboards: mapValues(input.dashboards ?? {}, (dashboard) => dashboardWithFullNames(id, dashboard)),
    views: mapValues(input.views ?? {}, (view) => viewWithFullNames(id, view)),
    tagRules: mapValues(input.tagRules ?? {}, (rule) => tagRuleWithFullNames(id, rule)),
    duplicateRules: mapValues(input.duplicateRules ?? {}, (rule) => duplicateRuleWithFullNames(id, rule)),
    cleaningRules: mapValues(input.cleaningRules ?? {}, (rule) => withFullEntity(id, rule)),
    importTemplates: mapValues(input.importTemplates ?? {}, (template) => withFullEntity(id, template)),
    schedules: mapValues(input.schedules ?? {}, (schedule) => scheduleWithFullNames(id, schedule)),
    actions: mapValues(input.actions ?? {}, (action) => actionWithFullNames(id, action)),
    ...(subject === undefined ? {} : { subject: subjectWithFullNames(id, subject) }),
    ...(samples === undefined ? {} : { samples: (context) => samplesWithFullNames(id, samples, context) }),
  };
}
