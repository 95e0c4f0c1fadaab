import type { Widget } from '@vermilion/plugin-kit';
import type { Locale } from '../../records/labels/titleText.js';
import { cellText } from '../../records/views/cellText.js';
import type { RecordView } from '../../records/views/recordView.js';
import type { DashboardsContext } from '../dashboardsContext.js';
import { fieldIn } from '../fieldIn.js';
import type { ChartData } from '../widgets/chartData.js';
import type { MetricData } from '../widgets/metricData.js';
import type { TableData } from '../widgets/tableData.js';
import type { WidgetData } from '../widgets/widgetData.js';

export type Figure = string | number | null;

/** What a widget shows as a table: for a workbook, a mail, whoever reads. */
export interface Figures {
  readonly titles: readonly string[];
  /** So many columns at the left are words, the others numbers. */
  readonly words: number;
  readonly rows: readonly (readonly Figure[])[];
}

const WORDS = {
  value: { zh: '数值', en: 'Value' },
  now: { zh: '本期', en: 'Now' },
  previous: { zh: '上期同期', en: 'Period before' },
  lastYear: { zh: '去年同期', en: 'Year before' },
  goal: { zh: '目标', en: 'Goal' },
  record: { zh: '记录', en: 'Record' },
  none: { zh: '未填写', en: 'Not filled in' },
} as const;

/** The figures of a widget in the language of a reader; undefined: it has none. */
export function figuresOf(context: DashboardsContext, widget: Widget, data: WidgetData, locale: Locale): Figures | undefined {
  if (data.kind === 'text' || widget.kind === 'text') return undefined;
  if (data.kind === 'metric') return ofMetric(data, 'goal' in widget ? widget.goal : undefined, locale);
  return data.kind === 'chart' ? ofChart(data, locale) : ofRows(context, widget.entity, data, locale);
}

function ofMetric({ value, previous, lastYear }: MetricData, goal: number | undefined, locale: Locale): Figures {
  const lines = { now: value, previous, lastYear, goal };
  const rows = (['now', 'previous', 'lastYear', 'goal'] as const).flatMap((name) =>
    lines[name] === undefined ? [] : [[WORDS[name][locale], toNumber(lines[name])]],
  );
  return { titles: ['', WORDS.value[locale]], words: 1, rows };
}

function ofChart({ dimensions, measures, rows }: ChartData, locale: Locale): Figures {
  return {
    titles: [...dimensions, ...measures].map(({ label }) => label[locale]),
    words: dimensions.length,
    rows: rows.map(({ keys, names, values }) => [
      ...keys.map((key, at) => names[at] ?? (key === null ? WORDS.none[locale] : String(key))),
      ...values.map(toNumber),
    ]),
  };
}

function ofRows(context: DashboardsContext, entity: string, { columns, records }: TableData, locale: Locale): Figures {
  const fields = columns.map((name) => ({ name, field: fieldIn(context, entity, name) }));
  return {
    titles: [WORDS.record[locale], ...fields.map(({ name, field }) => field?.definition.label[locale] ?? name)],
    words: columns.length + 1,
    rows: records.map((record) => [
      record.title,
      ...fields.map(({ name, field }) => AUTOMATIC[name]?.(record, context) ?? (field ? cellText(field, record, locale) : '')),
    ]),
  };
}

const dayOf = (at: number, { timeZone }: DashboardsContext) => new Intl.DateTimeFormat('sv-SE', { timeZone }).format(at);
/** What the platform knows of every record. */
const AUTOMATIC: Readonly<Record<string, (record: RecordView, context: DashboardsContext) => string>> = {
  no: ({ no }) => no ?? '',
  owner: ({ owner }) => owner?.name ?? '',
  ownerDepartment: ({ owner }) => owner?.department?.name ?? '',
  approvalStatus: ({ approvalStatus }) => approvalStatus ?? '',
  createdAt: ({ createdAt }, context) => dayOf(createdAt, context),
  updatedAt: ({ updatedAt }, context) => dayOf(updatedAt, context),
};

/** A cell holds 15 digits exactly; what has more stays text, and so does a day. */
function toNumber(value: Figure): Figure {
  if (typeof value !== 'string') return value;
  return /^-?\d+(\.\d+)?$/.test(value) && value.replace(/\D/g, '').length <= 15 ? Number(value) : value;
}
