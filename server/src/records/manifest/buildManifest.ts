import type { DictionaryDefinition, Text } from '@vermilion/plugin-kit';
import type { Actor } from '../../http/actor.js';
import { planOf, viewPlan } from '../access/plansOf.js';
import type { RecordEntity } from '../entity/recordEntity.js';
import { nothing } from '../query/predicate.js';
import type { RecordsContext } from '../recordsContext.js';
import { entityMeta, fieldsMeta, type EntityMeta, type Plans } from './entityMeta.js';
import { formMeta, type FormMeta } from './formMeta.js';

/** Everything that the plugins define, as far as one reader is concerned. */
export interface Manifest {
  readonly plugins: readonly { readonly id: string; readonly title: Text; readonly version: string }[];
  readonly entities: Readonly<Record<string, EntityMeta>>;
  readonly dictionaries: Readonly<Record<string, DictionaryDefinition>>;
  readonly forms: Readonly<Record<string, FormMeta>>;
}

/** Entities of which the actor may see or create anything, and the forms of these. */
export async function buildManifest(context: RecordsContext, actor: Actor): Promise<Manifest> {
  const { registry } = context;
  const known = new Map<string, { readonly entity: RecordEntity; readonly plans: Plans }>();
  for (const entity of context.entities.values()) {
    const plans = await plansFor(context, actor, entity);
    if (plans.view.rows.sql !== nothing.sql || plans.create.scope !== null) known.set(entity.name, { entity, plans });
  }
  const entities = [...known].map(([name, { entity, plans }]) => [name, entityMeta(entity, plans)] as const);
  const forms = [...registry.forms].flatMap(([name, form]) => {
    const about = known.get(form.entity);
    return about ? [[name, formMeta(name, form, fieldsMeta(about.entity, about.plans))] as const] : [];
  });
  return {
    plugins: registry.plugins.map(({ id, title, version }) => ({ id, title, version })),
    entities: Object.fromEntries(entities),
    dictionaries: Object.fromEntries(registry.dictionaries),
    forms: Object.fromEntries(forms),
  };
}

async function plansFor(context: RecordsContext, actor: Actor, entity: RecordEntity): Promise<Plans> {
  return {
    view: await viewPlan(context, actor, entity),
    create: planOf(context, actor, entity, 'create'),
    edit: planOf(context, actor, entity, 'edit'),
    delete: planOf(context, actor, entity, 'delete'),
    export: planOf(context, actor, entity, 'export'),
  };
}
