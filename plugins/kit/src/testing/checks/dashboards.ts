import type { ChartWidget, DashboardDefinition, Dimension, Measure, Widget } from '../../definition/dashboard.js';
import type { FieldDefinition, FieldKindName } from '../../definition/field.js';
import { kindOf } from '../../fields/kindOf.js';
import { columnOf } from '../column.js';
import type { Finding } from '../finding.js';
import type { Inspection } from '../inspection.js';
import { conditionIssues } from './conditionIssues.js';

const COLUMNS = 24;
const MOST_WIDGETS = 24;
const numbers: ReadonlySet<FieldKindName> = new Set(['int', 'decimal', 'money', 'percent', 'rating']);
const times: ReadonlySet<FieldKindName> = new Set(['date', 'datetime']);
/** How many dimensions a chart has. */
const dimensionsOf: Readonly<Record<ChartWidget['kind'], readonly number[]>> = {
  line: [1, 2],
  column: [1, 2],
  bar: [1],
  pie: [1],
  funnel: [1],
  stacked: [2],
  pyramid: [2],
  heatmap: [2],
};

/** Dashboards name what exists, measure numbers, group by what can be grouped, and lie on their grid without overlaps. */
export function checkDashboards(inspection: Inspection): readonly Finding[] {
  return Object.entries(inspection.plugin.dashboards).flatMap(([name, dashboard]) => {
    const file = `dashboards/${name}.ts`;
    return [
      ...dashboard.audience
        .filter((role) => !inspection.roles.has(role))
        .map((role) => ({ file, place: 'audience', remedy: `Expected a role ${role}, but there is none: correct the name.` })),
      ...Object.entries(dashboard.widgets).flatMap(([place, widget]) =>
        widgetIssues(inspection, widget).map((remedy) => ({ file, place, remedy })),
      ),
      ...gridFindings(file, dashboard),
    ];
  });
}

function widgetIssues(inspection: Inspection, widget: Widget): readonly string[] {
  const { entity, where, drill = [] } = widget;
  if (!inspection.entities.has(entity)) return [`Expected an entity ${entity}, but there is none: correct the name.`];
  return [
    ...(where === undefined ? [] : conditionIssues(inspection, entity, where)),
    ...drill.flatMap((name) => unknownColumn(inspection, entity, name)),
    ...bodyIssues(inspection, widget),
  ];
}

function bodyIssues(inspection: Inspection, widget: Widget): readonly string[] {
  const { entity } = widget;
  if (widget.kind === 'table')
    return [
      ...[...widget.columns, widget.sort.field].flatMap((name) => unknownColumn(inspection, entity, name)),
      ...(widget.limit >= 1 && widget.limit <= 100 ? [] : ['Expected a limit from 1 to 100.']),
    ];
  if (widget.kind === 'metric') {
    const measures = widget.per === undefined ? [widget.measure] : [widget.measure, widget.per];
    const { compare } = widget;
    const compared = compare === undefined ? undefined : columnOf(inspection, entity, compare.field);
    return [
      ...measures.flatMap((measure) => measureIssues(inspection, entity, measure)),
      ...(compare === undefined || (compared !== undefined && times.has(compared.kind))
        ? []
        : [`Expected compare to name a date or moment of ${entity}, but it is ${compare.field}.`]),
    ];
  }
  const { kind, measures, dimensions } = widget;
  return [
    ...(dimensionsOf[kind].includes(dimensions.length)
      ? []
      : [`Expected ${dimensionsOf[kind].join(' or ')} dimensions for ${kind}, but there are ${dimensions.length}.`]),
    ...(measures.length > 0 ? [] : ['Name at least one measure.']),
    ...measures.flatMap((measure) => measureIssues(inspection, entity, measure)),
    ...dimensions.flatMap((dimension) => dimensionIssues(inspection, entity, dimension)),
  ];
}

function unknownColumn(inspection: Inspection, entity: string, name: string): readonly string[] {
  return columnOf(inspection, entity, name) === undefined ? [`Expected a field ${name} of ${entity}, but there is none.`] : [];
}

/** The field, unless it does not exist or is masked: what is masked is neither counted nor grouped by. */
function usable(inspection: Inspection, entity: string, name: string): FieldDefinition | string {
  const field = columnOf(inspection, entity, name);
  if (field === undefined) return `Expected a field ${name} of ${entity}, but there is none.`;
  const masked = field.sensitivity === 'personal' || field.sensitivity === 'sensitive';
  return masked ? `Take ${name} away: it is masked, and so neither a measure nor a dimension.` : field;
}

function measureIssues(inspection: Inspection, entity: string, { of, field: name, where }: Measure): readonly string[] {
  const issues = where === undefined ? [] : [...conditionIssues(inspection, entity, where)];
  if (name === undefined) return of === 'count' ? issues : [...issues, `Name the field of which the ${of} is meant.`];
  const field = usable(inspection, entity, name);
  if (typeof field === 'string') return [...issues, field];
  const fits = of === 'distinct' || numbers.has(field.kind) || ((of === 'least' || of === 'most') && times.has(field.kind));
  return fits && of !== 'count'
    ? issues
    : [...issues, `Expected a number to be measured by ${of}, but ${name} is of kind ${field.kind}.`];
}

function dimensionIssues(inspection: Inspection, entity: string, dimension: Dimension): readonly string[] {
  const { field: name, grain, bands, ages, level } = dimension;
  const field = usable(inspection, entity, name);
  if (typeof field === 'string') return [field];
  if (kindOf(field).column(field).type === 'json')
    return [`Take ${name} away: it holds many values, and rows are in one group each.`];
  const isTime = times.has(field.kind);
  const issues: string[] = [];
  if (isTime && grain === undefined && ages === undefined) issues.push(`Say the grain of ${name}: day, month, …`);
  if (!isTime && (grain !== undefined || ages !== undefined))
    issues.push(`Expected grain and ages only for times, not for ${name}.`);
  if (numbers.has(field.kind) || ages === true) {
    if (bands === undefined || bands.some((band, i) => i > 0 && band <= bands[i - 1]!))
      issues.push(`Give ${name} ascending bands.`);
  } else if (bands !== undefined) issues.push(`Expected bands only for numbers and ages, not for ${name}.`);
  if (level !== undefined && field.kind !== 'region') issues.push(`Expected a level only for a region, not for ${name}.`);
  return issues;
}

function gridFindings(file: string, { widgets }: DashboardDefinition): readonly Finding[] {
  const placed = Object.entries(widgets);
  return [
    ...(placed.length > MOST_WIDGETS ? [{ file, place: 'widgets', remedy: `Expected at most ${MOST_WIDGETS} widgets.` }] : []),
    ...placed
      .filter(
        ([
          ,
          {
            place: [x, y, width, height],
          },
        ]) => x < 0 || y < 0 || width < 1 || height < 1 || x + width > COLUMNS,
      )
      .map(([place]) => ({ file, place, remedy: `Keep it on the grid of ${COLUMNS} columns.` })),
    ...placed.flatMap(([place, one], i) =>
      placed
        .slice(i + 1)
        .filter(([, other]) => overlap(one, other))
        .map(([other]) => ({ file, place, remedy: `Move it away from ${other}: they overlap.` })),
    ),
  ];
}

function overlap({ place: [ax, ay, aw, ah] }: Widget, { place: [bx, by, bw, bh] }: Widget): boolean {
  return ax < bx + bw && bx < ax + aw && ay < by + bh && by < ay + ah;
}
