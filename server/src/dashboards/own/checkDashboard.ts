import type { Widget } from '@vermilion/plugin-kit';
import { gridIssues, widgetIssues } from '@vermilion/plugin-kit/dashboards';
import type { Actor } from '../../http/actor.js';
import { HttpError, type HttpIssue } from '../../http/httpError.js';
import { refusals } from '../../http/refusals.js';
import type { DashboardsContext } from '../dashboardsContext.js';
import { fieldIn } from '../fieldIn.js';
import { processEntities } from '../process/processEntities.js';
import { widgetData } from '../widgets/widgetData.js';
import type { DashboardContent } from './ownDashboard.js';

/**
 * Whether a dashboard can be kept: its widgets make sense, lie on the grid, and ask for nothing that their author may not read himself.
 *
 * @param before what was checked when it was kept last
 * @throws {HttpError} 422 with an issue at `widgets.<name>` for each thing that is wrong.
 */
export async function checkDashboard(
  context: DashboardsContext,
  actor: Actor,
  { widgets, filters }: DashboardContent,
  before?: DashboardContent,
): Promise<void> {
  const changed = Object.entries(widgets).filter(([name, widget]) => !isSame(widget, before?.widgets[name]));
  const issues = await Promise.all(changed.map(([name, widget]) => issuesOf(context, actor, `widgets.${name}`, widget)));
  const off = gridIssues(widgets).map(([name, message]): HttpIssue => ({ field: `widgets.${name}`, id: 'place', message }));
  const unknown = filters.flatMap(({ fields }, at) =>
    Object.entries(fields)
      .filter(([entity, field]) => !fieldIn(context, entity, field))
      .map(([, field]): HttpIssue => ({ field: `filters.${at}`, id: 'unknown_field', message: noField(field) })),
  );
  const all = [...issues.flat(), ...off, ...unknown];
  if (all.length > 0) throw refusals.invalid(all);
}

const isSame = (one: Widget, other: Widget | undefined) =>
  JSON.stringify({ ...one, place: null }) === JSON.stringify({ ...other, place: null });

async function issuesOf(context: DashboardsContext, actor: Actor, field: string, widget: Widget): Promise<readonly HttpIssue[]> {
  if (widget.kind === 'text') return [];
  if (!processEntities.has(widget.entity) && !context.entities.has(widget.entity))
    return [{ field, id: 'unknown_entity', message: noEntity(widget.entity) }];
  const senseless = widgetIssues(widget, (name) => fieldIn(context, widget.entity, name)?.definition);
  if (senseless.length > 0) return senseless.map((message) => ({ field, id: 'widget', message }));
  try {
    await widgetData(context, actor, widget, 'zh');
    return [];
  } catch (error) {
    if (!(error instanceof HttpError)) throw error;
    return [{ field, id: error.id, message: error.issues?.[0]?.message ?? error.text }];
  }
}

const noEntity = (entity: string) => ({ zh: `没有数据 ${entity}。`, en: `Expected an entity ${entity}, but there is none.` });
const noField = (field: string) => ({ zh: `没有字段 ${field}。`, en: `Expected a field ${field}, but there is none.` });
