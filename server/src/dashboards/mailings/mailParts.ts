import type { Widget } from '@vermilion/plugin-kit';
import type { Actor } from '../../http/actor.js';
import { HttpError } from '../../http/httpError.js';
import type { TemplateValues } from '../../notifications/mail/renderTemplate.js';
import type { Locale } from '../../records/labels/titleText.js';
import type { NamedDashboard } from '../dashboardsFor.js';
import { figuresOf, type Figure, type Figures } from '../figures/figuresOf.js';
import { widgetData, type WidgetData } from '../widgets/widgetData.js';
import type { MailingsContext } from './mailingsContext.js';

const MOST_ROWS = 12;
const MOST_COLUMNS = 4;

/** The widgets of a dashboard as a mail shows them to one reader, and whether there is anything in them. */
export async function mailParts(
  context: MailingsContext,
  actor: Actor,
  { widgets }: Pick<NamedDashboard, 'widgets'>,
  locale: Locale,
): Promise<{ readonly parts: readonly TemplateValues[]; readonly hasData: boolean }> {
  const inOrder = Object.values(widgets).sort(({ place: a }, { place: b }) => a[1] - b[1] || a[0] - b[0]);
  let hasData = false;
  const parts: TemplateValues[] = [];
  for (const widget of inOrder) {
    const data = await dataFor(context, actor, widget, locale);
    // What the reader may not see leaves no trace in his mail.
    if (data === undefined) continue;
    hasData ||= isThere(data);
    parts.push({ name: widget.title[locale], ...bodyOf(context, widget, data, locale) });
  }
  return { parts, hasData };
}

async function dataFor(context: MailingsContext, actor: Actor, widget: Widget, locale: Locale): Promise<WidgetData | undefined> {
  try {
    return await widgetData(context, actor, widget, locale);
  } catch (error) {
    if (error instanceof HttpError && error.status < 500) return undefined;
    throw error;
  }
}

function isThere(data: WidgetData): boolean {
  if (data.kind === 'metric') return data.value !== null && Number(data.value) !== 0;
  return data.kind === 'chart' ? data.rows.length > 0 : data.kind === 'table' && data.records.length > 0;
}

function bodyOf(context: MailingsContext, widget: Widget, data: WidgetData, locale: Locale): TemplateValues {
  if (widget.kind === 'text') return { words: widget.text[locale] };
  const figures = figuresOf(context, widget, data, locale);
  if (!figures || figures.rows.length === 0) return { nothing: true };
  const write = (value: Figure, of: string | null = null) => writeFigure(value, of, locale);
  if (data.kind === 'metric') {
    const [now, ...before] = figures.rows;
    const lines = before.map(([name, value]) => ({ label: String(name), value: write(value ?? null, data.of) }));
    return { number: write(now?.[1] ?? null, data.of), lines };
  }
  if (data.kind !== 'chart') return rowsOf(figures);
  return barsOf(figures, (value) => write(value, data.measures[0]?.of ?? null));
}

/** Lines of a chart by its first measure, each with a bar as long as it is great. */
function barsOf({ words, rows }: Figures, write: (value: Figure) => string): TemplateValues {
  const shown = rows.slice(0, MOST_ROWS);
  const most = Math.max(...shown.map((row) => Math.abs(Number(row[words] ?? 0))), 0) || 1;
  const bars = shown.map((row) => {
    const width = Math.round((Math.abs(Number(row[words] ?? 0)) / most) * 100);
    const rest = 100 - width;
    return {
      label: row.slice(0, words).join(' · '),
      value: write(row[words] ?? null),
      bar: width > 0 ? String(width) : null,
      rest: rest > 0 ? String(rest) : null,
    };
  });
  return { bars, more: restOf(rows.length) };
}

function rowsOf({ titles, rows }: Figures): TemplateValues {
  const cells = (row: readonly Figure[]) => row.slice(0, MOST_COLUMNS).map((cell) => ({ cell: String(cell ?? '') }));
  return {
    heads: cells(titles),
    rows: rows.slice(0, MOST_ROWS).map((row) => ({ cells: cells(row) })),
    more: restOf(rows.length),
  };
}

const restOf = (count: number) => (count > MOST_ROWS ? String(count - MOST_ROWS) : null);

/** A figure in full: amounts with their sign and two digits, shares in percent. */
function writeFigure(value: Figure, of: string | null, locale: Locale): string {
  if (value === null) return '—';
  if (typeof value === 'string' && Number.isNaN(Number(value))) return value;
  const digits = of === 'money' ? 2 : 0;
  const text = new Intl.NumberFormat(locale === 'zh' ? 'zh-CN' : 'en', {
    minimumFractionDigits: digits,
    maximumFractionDigits: 2,
  }).format(Number(value));
  if (of === 'percent') return `${text}%`;
  return of === 'money' ? `${locale === 'zh' ? '¥' : 'CNY '}${text}` : text;
}
