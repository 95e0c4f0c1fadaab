import type { Dimension, Measure, Place, Text, Widget } from '@vermilion/plugin-kit';
import type { EntityMeta, FieldMeta } from '../../../api/manifest.js';
import { groupFields, isNumber, isTime, numberFields, timeFields } from './widgetFields.js';
import { kindNamed } from './widgetKinds.js';

const COUNT: Text = { zh: '数量', en: 'Count' };
const OF: Readonly<Record<Exclude<Measure['of'], 'count'>, Text>> = {
  sum: { zh: '合计', en: 'total' },
  average: { zh: '平均', en: 'average' },
  least: { zh: '最小', en: 'least' },
  most: { zh: '最大', en: 'most' },
  distinct: { zh: '不同值', en: 'distinct' },
};
const GOAL = 100;
const ROWS = 20;
const BANDS = [10, 100, 1_000];

/** A measure with the name that it goes by. */
export function measureOf(of: Measure['of'], field?: { readonly name: string; readonly field: FieldMeta }): Measure {
  if (of === 'count' || !field) return { label: COUNT, of: 'count' };
  const { label } = field.field;
  return { of, field: field.name, label: { zh: `${label.zh}${OF[of].zh}`, en: `${label.en}, ${OF[of].en}` } };
}

/** A dimension as one wants it first: times by month, numbers in bands. */
export function dimensionOf({ name, field }: { readonly name: string; readonly field: FieldMeta }): Dimension {
  if (isTime(field)) return { field: name, grain: 'month' };
  if (isNumber(field)) return { field: name, bands: BANDS };
  return field.kind === 'region' ? { field: name, level: 'province' } : { field: name };
}

/** A new widget, or one of another kind with what it can keep of the one before. */
export function blankWidget(kind: Widget['kind'], entity: EntityMeta, title: Text, before?: Widget): Widget {
  const { family, size } = kindNamed(kind);
  const place: Place = before?.place ?? [0, 0, ...size];
  const words = before?.title ?? title;
  if (family === 'text') return { kind: 'text', title: words, text: { zh: '', en: '' }, place };
  const where = before && 'where' in before && before.entity === entity.name ? { where: before.where } : {};
  const base = { title: words, entity: entity.name, place, ...where };
  const same = before && 'entity' in before && before.entity === entity.name ? before : undefined;
  const measures = same && 'measures' in same ? same.measures : same && 'measure' in same ? [same.measure] : [measureOf('count')];
  if (family === 'number') return { ...base, kind, measure: measures[0]!, ...(kind === 'gauge' ? { goal: GOAL } : {}) } as Widget;
  if (family === 'gantt') {
    const [from, to = from] = timeFields(entity).map(({ name }) => name);
    return { ...base, kind: 'gantt', from: from ?? 'createdAt', to: to ?? 'updatedAt', limit: ROWS };
  }
  if (family === 'rows') {
    const listed = Object.entries(entity.fields).filter(([, field]) => field.list);
    const columns = [...new Set([entity.titleField, ...listed.map(([name]) => name)])].slice(0, 5);
    return { ...base, kind, columns, sort: { field: 'updatedAt', descending: true }, limit: ROWS } as Widget;
  }
  const kept = same && 'dimensions' in same ? same.dimensions : [];
  return { ...base, kind, measures: enough(kind, entity, measures), dimensions: dimensionsFor(kind, entity, kept) } as Widget;
}

const NEEDED: Readonly<Partial<Record<Widget['kind'], number>>> = { scatter: 2, bubble: 3 };
const TWO: ReadonlySet<Widget['kind']> = new Set(['stacked', 'pyramid', 'heatmap']);
const ONE: ReadonlySet<Widget['kind']> = new Set(['bar', 'pie', 'funnel', 'radar', 'scatter', 'bubble']);

function enough(kind: Widget['kind'], entity: EntityMeta, measures: readonly Measure[]): readonly Measure[] {
  const more = numberFields(entity).map((field) => measureOf('sum', field));
  return [...measures, ...more.slice(0, Math.max(0, (NEEDED[kind] ?? 1) - measures.length))];
}

function dimensionsFor(kind: Widget['kind'], entity: EntityMeta, kept: readonly Dimension[]): readonly Dimension[] {
  const least = TWO.has(kind) ? 2 : 1;
  const wanted = kind === 'line' ? timeFields(entity) : [];
  const [codes, others] = [true, false].map((isCode) =>
    groupFields(entity).filter(({ field }) => (field.kind === 'select') === isCode && !isNumber(field)),
  );
  const taken = new Set(kept.map(({ field }) => field));
  const more = [...wanted, ...codes!, ...others!].filter(({ name }) => !taken.has(name));
  const all = [...kept, ...more.slice(0, Math.max(0, least - kept.length)).map(dimensionOf)];
  return ONE.has(kind) ? all.slice(0, 1) : all.slice(0, 2);
}
