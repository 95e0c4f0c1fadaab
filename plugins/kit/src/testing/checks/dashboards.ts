import { dashboardGrid, gridIssues, widgetIssues } from '../../dashboards/index.js';
import type { DashboardDefinition, Widget } from '../../definition/dashboard.js';
import { columnOf } from '../column.js';
import type { Finding } from '../finding.js';
import type { Inspection } from '../inspection.js';
import { conditionIssues } from './conditionIssues.js';

/** Dashboards name what exists, measure numbers, group by what can be grouped, and lie on their grid without overlaps. */
export function checkDashboards(inspection: Inspection): readonly Finding[] {
  return Object.entries(inspection.plugin.dashboards).flatMap(([name, dashboard]) => {
    const file = `dashboards/${name}.ts`;
    return [
      ...dashboard.audience
        .filter((role) => !inspection.roles.has(role))
        .map((role) => ({ file, place: 'audience', remedy: `Expected a role ${role}, but there is none: correct the name.` })),
      ...Object.entries(dashboard.widgets).flatMap(([place, widget]) =>
        issuesOf(inspection, widget).map((remedy) => ({ file, place, remedy })),
      ),
      ...filterIssues(inspection, dashboard).map((remedy) => ({ file, place: 'filters', remedy })),
      ...gridIssues(dashboard.widgets).map(([place, { en: remedy }]) => ({ file, place, remedy })),
      ...(Object.keys(dashboard.widgets).length > dashboardGrid.mostWidgets
        ? [{ file, place: 'widgets', remedy: `Expected at most ${dashboardGrid.mostWidgets} widgets.` }]
        : []),
    ];
  });
}

function issuesOf(inspection: Inspection, widget: Widget): readonly string[] {
  if (widget.kind === 'text') return [];
  const { entity, where } = widget;
  if (!inspection.entities.has(entity)) return [`Expected an entity ${entity}, but there is none: correct the name.`];
  const measures = 'measures' in widget ? widget.measures : 'measure' in widget ? [widget.measure, widget.per] : [];
  const conditions = [where, ...measures.map((measure) => measure?.where)].filter((each) => each !== undefined);
  return [
    ...conditions.flatMap((condition) => conditionIssues(inspection, entity, condition)),
    ...widgetIssues(widget, (name) => columnOf(inspection, entity, name)).map(({ en }) => en),
  ];
}

const filterIssues = (inspection: Inspection, { filters = [] }: DashboardDefinition) =>
  filters.flatMap(({ fields }) =>
    Object.entries(fields)
      .filter(([entity, field]) => columnOf(inspection, entity, field) === undefined)
      .map(([entity, field]) => `Expected a field ${field} of ${entity}, but there is none.`),
  );
