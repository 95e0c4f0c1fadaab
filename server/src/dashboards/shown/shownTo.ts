import type { PageFilter, Widget } from '@vermilion/plugin-kit';
import type { Actor } from '../../http/actor.js';
import { atLeast, type FieldAccess } from '../../records/access/fieldAccess.js';
import { viewPlan } from '../../records/access/plansOf.js';
import type { AccessPlan } from '../../records/accessPlan.js';
import { fieldNamed, isAutomatic } from '../../records/entity/automaticFields.js';
import { nothing } from '../../records/query/predicate.js';
import type { DashboardsContext } from '../dashboardsContext.js';
import { processEntities } from '../process/processEntities.js';
import { namedFields, type NamedField } from './namedFields.js';

/** What of a dashboard one reader may know: it names fields and values that others may have closed to him. */
export interface ShownTo {
  /** Null: it stands on what he may not read, so that its numbers are not his either. */
  widget(widget: Widget): Promise<Widget | null>;
  /** Without the entities in which he may not read the field; null: none is left. */
  filter(filter: PageFilter): Promise<PageFilter | null>;
}

export function shownTo(context: DashboardsContext, actor: Actor): ShownTo {
  const plans = new Map<string, Promise<AccessPlan | null>>();
  const planOf = (name: string): Promise<AccessPlan | null> => {
    const known = plans.get(name);
    if (known) return known;
    const entity = context.entities.get(name);
    const asked = entity ? viewPlan(context, actor, entity) : Promise.resolve(null);
    plans.set(name, asked);
    return asked;
  };

  async function mayKnow({ entity, path }: NamedField, wanted: FieldAccess): Promise<boolean> {
    if (processEntities.has(entity)) return true;
    const plan = await planOf(entity);
    const [first = '', further] = path.split('.');
    const field = plan && fieldNamed(plan.entity, first);
    if (!field || plan.rows.sql === nothing.sql) return false;
    if (!isAutomatic(field) && !atLeast(plan.widestAccess(field), wanted)) return false;
    return further === undefined || mayKnow({ entity: field.definition.entity ?? '', path: further }, wanted);
  }
  const among = async (entity: string, paths: readonly string[]): Promise<readonly string[]> => {
    const known = await Promise.all(paths.map((path) => mayKnow({ entity, path }, 'masked')));
    return paths.filter((_path, at) => known[at]);
  };

  return {
    async widget(widget) {
      if (widget.kind === 'text' || processEntities.has(widget.entity)) return widget;
      const { entity, drill } = widget;
      const plan = await planOf(entity);
      if (!plan || plan.rows.sql === nothing.sql) return null;
      const needed = await Promise.all(namedFields(widget).map((field) => mayKnow(field, 'read')));
      if (needed.includes(false)) return null;
      const columns = 'columns' in widget ? await among(entity, widget.columns) : undefined;
      if (columns?.length === 0) return null;
      return {
        ...widget,
        ...(columns ? { columns } : {}),
        ...(drill ? { drill: await among(entity, drill) } : {}),
      } as Widget;
    },
    async filter(filter) {
      const fields = Object.entries(filter.fields);
      const known = await Promise.all(fields.map(([entity, path]) => mayKnow({ entity, path }, 'read')));
      const left = fields.filter((_field, at) => known[at]);
      return left.length === 0 ? null : { ...filter, fields: Object.fromEntries(left) };
    },
  };
}
