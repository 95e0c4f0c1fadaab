import type { ActionDefinition } from './action.js';
import type { CleaningRuleDefinition } from './cleaningRule.js';
import type { DashboardDefinition } from './dashboard.js';
import type { DictionaryDefinition } from './dictionary.js';
import type { DuplicateRuleDefinition } from './duplicateRule.js';
import type { EntityDefinition } from './entity.js';
import type { FlowDefinition } from './flow.js';
import type { FormDefinition } from './form.js';
import type { HandlerDefinition } from './handler.js';
import type { ImportTemplateDefinition } from './importTemplate.js';
import type { OrganizationOptions, OrganizationSeed, SeedCalendarDay } from './organization.js';
import type { RoleDefinition } from './role.js';
import type { SampleContext, SampleRecord } from './sample.js';
import type { ScheduleDefinition } from './schedule.js';
import type { SubjectDefinition } from './subject.js';
import type { TagRuleDefinition } from './tagRule.js';
import type { Text } from './text.js';
import type { ViewDefinition } from './view.js';

/** A scenario, as `definePlugin` returns it and the server loads it: data, except for handlers, actions, schedules and samples. */
export interface PluginDefinition {
  /** kebab-case; also the prefix of its tables. */
  readonly id: string;
  readonly title: Text;
  readonly version: string;
  readonly needs: readonly string[];
  readonly dictionaries: Readonly<Record<string, DictionaryDefinition>>;
  readonly entities: Readonly<Record<string, EntityDefinition>>;
  readonly forms: Readonly<Record<string, FormDefinition>>;
  readonly flows: Readonly<Record<string, FlowDefinition>>;
  readonly handlers: Readonly<Record<string, HandlerDefinition>>;
  readonly roles: Readonly<Record<string, RoleDefinition>>;
  readonly dashboards: Readonly<Record<string, DashboardDefinition>>;
  readonly views: Readonly<Record<string, ViewDefinition>>;
  readonly tagRules: Readonly<Record<string, TagRuleDefinition>>;
  readonly duplicateRules: Readonly<Record<string, DuplicateRuleDefinition>>;
  readonly cleaningRules: Readonly<Record<string, CleaningRuleDefinition>>;
  readonly importTemplates: Readonly<Record<string, ImportTemplateDefinition>>;
  readonly schedules: Readonly<Record<string, ScheduleDefinition>>;
  readonly actions: Readonly<Record<string, ActionDefinition>>;
  /** The subject library that the plugin fills; absent: none. */
  readonly subject?: SubjectDefinition;
  /** Yields sample records, parents first, deterministic for one seed. */
  readonly samples?: (context: SampleContext) => Iterable<SampleRecord>;
  /** Folder of the definition as a file URL with a slash at its end: `new URL(flow.diagram, root)` is the diagram. */
  readonly root: string;
  /** A generated organisation for demos and tests, deterministic for one seed. */
  readonly organization?: (options: OrganizationOptions) => OrganizationSeed;
  /** Days of a year that differ from Monday to Friday; undefined if nothing is known of that year. */
  readonly calendarDays?: (year: number) => readonly SeedCalendarDay[] | undefined;
}
