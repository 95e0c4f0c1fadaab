import type { ChartWidget, Dimension, Measure, Widget } from '../definition/dashboard.js';
import type { FieldDefinition, FieldKindName } from '../definition/field.js';
import type { Text } from '../definition/text.js';
import { holdsItems } from '../fields/holdsItems.js';
import { kindOf } from '../fields/kindOf.js';

/** The field of an entity by name or path; undefined if there is none. */
export type FieldOf = (name: string) => FieldDefinition | undefined;

const numbers: ReadonlySet<FieldKindName> = new Set(['int', 'decimal', 'money', 'percent', 'rating']);
const times: ReadonlySet<FieldKindName> = new Set(['date', 'datetime']);
/** How many dimensions a chart has. */
const dimensionsOf: Readonly<Record<ChartWidget['kind'], readonly number[]>> = {
  line: [1, 2],
  column: [1, 2],
  bar: [1],
  pie: [1],
  funnel: [1],
  radar: [1],
  scatter: [1],
  bubble: [1],
  stacked: [2],
  pyramid: [2],
  heatmap: [2],
};
/** How many measures a chart needs; one, if it is not here. */
const measuresOf: Readonly<Partial<Record<ChartWidget['kind'], number>>> = { scatter: 2, bubble: 3 };

/** What makes no sense in a widget, its conditions apart: fields that do not exist or are masked, sums of texts, bars without an end. */
export function widgetIssues(widget: Widget, fieldOf: FieldOf): readonly Text[] {
  if (widget.kind === 'text') return [];
  const drilled = (widget.drill ?? []).flatMap((name) => unknownColumn(name, fieldOf));
  return [...drilled, ...bodyIssues(widget, fieldOf)];
}

function bodyIssues(widget: Exclude<Widget, { kind: 'text' }>, fieldOf: FieldOf): readonly Text[] {
  const { entity } = widget;
  if ('limit' in widget) {
    const columns = widget.kind === 'gantt' ? [] : [...widget.columns, widget.sort.field];
    const moments = widget.kind === 'gantt' ? [widget.from, widget.to] : [];
    return [
      ...columns.flatMap((name) => unknownColumn(name, fieldOf)),
      ...moments.flatMap((name) => timeIssues(entity, name, fieldOf)),
      ...(widget.limit >= 1 && widget.limit <= 100 ? [] : [LIMIT]),
    ];
  }
  if ('measure' in widget) {
    const { measure, per, compare, goal, kind } = widget;
    return [
      ...[measure, ...(per === undefined ? [] : [per])].flatMap((each) => measureIssues(each, fieldOf)),
      ...(compare === undefined ? [] : timeIssues(entity, compare.field, fieldOf)),
      ...(kind === 'gauge' && !(goal !== undefined && goal > 0) ? [NO_GOAL] : []),
    ];
  }
  const { kind, measures, dimensions } = widget;
  return [
    ...(dimensionsOf[kind].includes(dimensions.length) ? [] : [wrongDimensions(kind, dimensions.length)]),
    ...(measures.length >= (measuresOf[kind] ?? 1) ? [] : [fewMeasures(measuresOf[kind] ?? 1)]),
    ...measures.flatMap((measure) => measureIssues(measure, fieldOf)),
    ...dimensions.flatMap((dimension) => dimensionIssues(dimension, fieldOf)),
  ];
}

const unknownColumn = (name: string, fieldOf: FieldOf): readonly Text[] => (fieldOf(name) === undefined ? [noField(name)] : []);

function timeIssues(entity: string, name: string, fieldOf: FieldOf): readonly Text[] {
  const field = fieldOf(name);
  return field !== undefined && times.has(field.kind) ? [] : [noTime(entity, name)];
}

/** The field, unless it does not exist or is masked: what is masked is neither counted nor grouped by. */
function usable(name: string, fieldOf: FieldOf): FieldDefinition | { readonly issue: Text } {
  const field = fieldOf(name);
  if (field === undefined) return { issue: noField(name) };
  const masked = field.sensitivity === 'personal' || field.sensitivity === 'sensitive';
  return masked ? { issue: isMasked(name) } : field;
}

function measureIssues({ of, field: name }: Measure, fieldOf: FieldOf): readonly Text[] {
  if (name === undefined) return of === 'count' ? [] : [noFieldFor(of)];
  const field = usable(name, fieldOf);
  if ('issue' in field) return [field.issue];
  const fits = of === 'distinct' || numbers.has(field.kind) || ((of === 'least' || of === 'most') && times.has(field.kind));
  return fits && of !== 'count' ? [] : [noNumber(of, name, field.kind)];
}

function dimensionIssues({ field: name, grain, bands, ages, level }: Dimension, fieldOf: FieldOf): readonly Text[] {
  const field = usable(name, fieldOf);
  if ('issue' in field) return [field.issue];
  if (kindOf(field).column(field).type === 'json' && !holdsItems(field)) return [noValue(name)];
  const isTime = times.has(field.kind);
  const isBanded = numbers.has(field.kind) || ages === true;
  return [
    ...(isTime && grain === undefined && ages === undefined ? [noGrain(name)] : []),
    ...(!isTime && (grain !== undefined || ages !== undefined) ? [grainOfNoTime(name)] : []),
    ...(isBanded && !isAscending(bands) ? [noBands(name)] : []),
    ...(!isBanded && bands !== undefined ? [bandsOfNoNumber(name)] : []),
    ...(level !== undefined && field.kind !== 'region' ? [levelOfNoRegion(name)] : []),
  ];
}

const isAscending = (bands: readonly number[] | undefined) =>
  bands !== undefined && !bands.some((band, at) => at > 0 && band <= bands[at - 1]!);

const LIMIT: Text = { zh: '行数应为 1 到 100。', en: 'Expected a limit from 1 to 100.' };
const NO_GOAL: Text = { zh: '仪表需要一个大于零的目标。', en: 'Give the gauge a goal above zero.' };
const noField = (name: string): Text => ({ zh: `没有字段 ${name}。`, en: `Expected a field ${name}, but there is none.` });
const noTime = (entity: string, name: string): Text => ({
  zh: `${name} 应为 ${entity} 的日期或时间字段。`,
  en: `Expected a date or moment of ${entity}, but ${name} is none.`,
});
const isMasked = (name: string): Text => ({
  zh: `${name} 是脱敏字段，不能统计或分组。`,
  en: `Take ${name} away: it is masked, and so neither a measure nor a dimension.`,
});
const noFieldFor = (of: string): Text => ({ zh: '请选择要统计的字段。', en: `Name the field of which the ${of} is meant.` });
const noNumber = (of: string, name: string, kind: string): Text => ({
  zh: `${name} 不能这样统计，它不是数值。`,
  en: `Expected a number to be measured by ${of}, but ${name} is of kind ${kind}.`,
});
const noValue = (name: string): Text => ({
  zh: `${name} 不是单个的值，不能用来分组。`,
  en: `Take ${name} away: what it holds has no name to group by.`,
});
const noGrain = (name: string): Text => ({
  zh: `请选择 ${name} 按日、周还是月等分组。`,
  en: `Say the grain of ${name}: day, month, …`,
});
const grainOfNoTime = (name: string): Text => ({
  zh: `${name} 不是时间，不能按时间粒度分组。`,
  en: `Expected grain and ages only for times, not for ${name}.`,
});
const noBands = (name: string): Text => ({ zh: `请按从小到大填写 ${name} 的分段。`, en: `Give ${name} ascending bands.` });
const bandsOfNoNumber = (name: string): Text => ({
  zh: `${name} 不是数值，不能分段。`,
  en: `Expected bands only for numbers and ages, not for ${name}.`,
});
const levelOfNoRegion = (name: string): Text => ({
  zh: `${name} 不是地区，没有省市级别。`,
  en: `Expected a level only for a region, not for ${name}.`,
});
const wrongDimensions = (kind: ChartWidget['kind'], count: number): Text => ({
  zh: `此图需要 ${dimensionsOf[kind].join(' 或 ')} 个分组，现在有 ${count} 个。`,
  en: `Expected ${dimensionsOf[kind].join(' or ')} dimensions for ${kind}, but there are ${count}.`,
});
const fewMeasures = (count: number): Text =>
  count === 1
    ? { zh: '请至少选择一个指标。', en: 'Name at least one measure.' }
    : { zh: `此图需要 ${count} 个指标。`, en: `Name at least ${count} measures.` };
