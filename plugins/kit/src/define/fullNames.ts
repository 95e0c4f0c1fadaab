import type { ActionDefinition } from '../definition/action.js';
import type { Condition } from '../definition/condition.js';
import type { DashboardDefinition, Measure, PageFilter, Widget } from '../definition/dashboard.js';
import type { DuplicateRuleDefinition, LikeField } from '../definition/duplicateRule.js';
import type { EntityDefinition } from '../definition/entity.js';
import type { FieldDefinition } from '../definition/field.js';
import type { FlowDefinition } from '../definition/flow.js';
import type { FormDefinition } from '../definition/form.js';
import type { RoleDefinition } from '../definition/role.js';
import type { SampleContext, SampleRecord } from '../definition/sample.js';
import type { Receiver, ScheduleDefinition } from '../definition/schedule.js';
import type { SubjectDefinition } from '../definition/subject.js';
import type { TagRuleDefinition } from '../definition/tagRule.js';
import type { ViewDefinition } from '../definition/view.js';

export type Named<T> = Readonly<Record<string, T>>;

/** `contract` → `crm:contract`; a name that has a plugin stays. */
export function fullName(plugin: string, name: string): string {
  return name.includes(':') ? name : `${plugin}:${name}`;
}

/** Replaces every value of a table. */
export function mapValues<T, U>(table: Named<T>, change: (value: T) => U): Named<U> {
  return Object.fromEntries(Object.entries(table).map(([key, value]) => [key, change(value)]));
}

function fieldWithFullNames(plugin: string, field: FieldDefinition): FieldDefinition {
  return {
    ...field,
    ...(field.dictionary === undefined ? {} : { dictionary: fullName(plugin, field.dictionary) }),
    ...(field.entity === undefined ? {} : { entity: fullName(plugin, field.entity) }),
  };
}

export function entityWithFullNames(plugin: string, entity: EntityDefinition): EntityDefinition {
  return { ...entity, fields: mapValues(entity.fields, (field) => fieldWithFullNames(plugin, field)) };
}

export function formWithFullNames(plugin: string, form: FormDefinition): FormDefinition {
  return {
    ...form,
    entity: form.entity === '' ? '' : fullName(plugin, form.entity),
    ...(form.extra === undefined ? {} : { extra: mapValues(form.extra, (field) => fieldWithFullNames(plugin, field)) }),
  };
}

export function flowWithFullNames(plugin: string, flow: FlowDefinition): FlowDefinition {
  return {
    ...flow,
    start: fullName(plugin, flow.start),
    startableBy: flow.startableBy.map((role) => fullName(plugin, role)),
    ...(flow.onApproved === undefined ? {} : { onApproved: fullName(plugin, flow.onApproved) }),
  };
}

export function actionWithFullNames(plugin: string, action: ActionDefinition): ActionDefinition {
  return { ...withFullEntity(plugin, action), roles: action.roles.map((role) => fullName(plugin, role)) };
}

export function roleWithFullNames(plugin: string, role: RoleDefinition): RoleDefinition {
  return {
    ...role,
    grants: role.grants.map((grant) => ({
      ...grant,
      entity: grant.entity === '*' ? '*' : fullName(plugin, grant.entity),
    })),
  };
}

export function subjectWithFullNames(plugin: string, subject: SubjectDefinition): SubjectDefinition {
  const full = (name: string) => fullName(plugin, name);
  return {
    ...subject,
    entities: subject.entities.map(full),
    ...(subject.views === undefined ? {} : { views: subject.views.map(full) }),
  };
}

/** Of whatever is about one entity: a rule, a template, a widget. */
export function withFullEntity<T extends { readonly entity: string }>(plugin: string, part: T): T {
  return { ...part, entity: fullName(plugin, part.entity) };
}

function conditionWithFullNames(plugin: string, condition: Condition): Condition {
  const full = (part: Condition) => conditionWithFullNames(plugin, part);
  if ('all' in condition) return { all: condition.all.map(full) };
  if ('any' in condition) return { any: condition.any.map(full) };
  if ('field' in condition) return condition;
  return { ...whereWithFullNames(plugin, condition), referredBy: fullName(plugin, condition.referredBy) };
}

function whereWithFullNames<T extends { readonly where?: Condition }>(plugin: string, part: T): T {
  return part.where === undefined ? part : { ...part, where: conditionWithFullNames(plugin, part.where) };
}

export function tagRuleWithFullNames(plugin: string, rule: TagRuleDefinition): TagRuleDefinition {
  return { ...withFullEntity(plugin, rule), when: conditionWithFullNames(plugin, rule.when) };
}

export function viewWithFullNames(plugin: string, view: ViewDefinition): ViewDefinition {
  return {
    ...whereWithFullNames(plugin, withFullEntity(plugin, view)),
    audience: view.audience.map((role) => fullName(plugin, role)),
  };
}

function widgetWithFullNames(plugin: string, widget: Widget): Widget {
  if (widget.kind === 'text') return widget;
  const full = (measure: Measure) => whereWithFullNames(plugin, measure);
  const named = whereWithFullNames(plugin, withFullEntity(plugin, widget));
  if ('measures' in named) return { ...named, measures: named.measures.map(full) };
  if (!('measure' in named)) return named;
  return { ...named, measure: full(named.measure), ...(named.per === undefined ? {} : { per: full(named.per) }) };
}

const filterWithFullNames = (plugin: string, filter: PageFilter): PageFilter => ({
  ...filter,
  fields: Object.fromEntries(Object.entries(filter.fields).map(([entity, field]) => [fullName(plugin, entity), field])),
});

export function dashboardWithFullNames(plugin: string, dashboard: DashboardDefinition): DashboardDefinition {
  return {
    ...dashboard,
    audience: dashboard.audience.map((role) => fullName(plugin, role)),
    ...(dashboard.filters === undefined
      ? {}
      : { filters: dashboard.filters.map((filter) => filterWithFullNames(plugin, filter)) }),
    widgets: mapValues(dashboard.widgets, (widget) => widgetWithFullNames(plugin, widget)),
  };
}

export function duplicateRuleWithFullNames(plugin: string, rule: DuplicateRuleDefinition): DuplicateRuleDefinition {
  const full = (fields: readonly LikeField[]): readonly LikeField[] =>
    fields.map((field) => (field.of === undefined ? field : { ...field, of: withFullEntity(plugin, field.of) }));
  return {
    ...withFullEntity(plugin, rule),
    blocking: rule.blocking.map(full),
    evidence: rule.evidence.map((evidence) => ({ ...evidence, on: full(evidence.on) })),
  };
}

const receiverWithFullNames = (plugin: string, receiver: Receiver): Receiver =>
  typeof receiver === 'object' && 'role' in receiver ? { role: fullName(plugin, receiver.role) } : receiver;

/** Receivers that code names have full names when it runs. */
export function scheduleWithFullNames(plugin: string, schedule: ScheduleDefinition): ScheduleDefinition {
  const named = whereWithFullNames(plugin, withFullEntity(plugin, schedule));
  if (named.remind !== undefined)
    return {
      ...named,
      remind: { ...named.remind, tell: named.remind.tell.map((each) => receiverWithFullNames(plugin, each)) },
    };
  const { run } = named;
  return {
    ...named,
    run: (context, record) =>
      run(
        {
          ...context,
          draftRequest: (flow, ...draft) => context.draftRequest(fullName(plugin, flow), ...draft),
          tell: (receivers, ...said) =>
            context.tell(
              receivers.map((each) => receiverWithFullNames(plugin, each)),
              ...said,
            ),
        },
        record,
      ),
  };
}

export function* samplesWithFullNames(
  plugin: string,
  samples: (context: SampleContext) => Iterable<SampleRecord>,
  context: SampleContext,
): Iterable<SampleRecord> {
  for (const { request, ...record } of samples(context)) {
    const entity = fullName(plugin, record.entity);
    yield request === undefined
      ? { ...record, entity }
      : { ...record, entity, request: { ...request, flow: fullName(plugin, request.flow) } };
  }
}
