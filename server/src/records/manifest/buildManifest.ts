import type { DictionaryDefinition, Text } from '@vermilion/plugin-kit';
import type { Actor } from '../../http/actor.js';
import { actionsOf } from '../actions/actionsOf.js';
import { actionPlans, type ActionPlans } from '../access/actionPlans.js';
import { editPlanOf, planOf } from '../access/plansOf.js';
import { readableEntities } from '../access/recordGrants.js';
import { sharedEntities } from '../access/sharedRecords.js';
import type { Registry } from '../../plugins/registry.js';
import { createAccessPlan } from '../createAccessPlan.js';
import type { RecordEntities } from '../entity/recordEntities.js';
import type { RecordEntity } from '../entity/recordEntity.js';
import { nothing } from '../query/predicate.js';
import type { RecordsContext } from '../recordsContext.js';
import { entityMeta, fieldsMeta, type EntityMeta } from './entityMeta.js';
import { formMeta, type FormMeta } from './formMeta.js';
import { inSubjectOrder } from './inSubjectOrder.js';

/** Everything that the plugins define, as far as one reader is concerned. */
export interface Manifest {
  readonly plugins: readonly { readonly id: string; readonly title: Text; readonly version: string }[];
  readonly entities: Readonly<Record<string, EntityMeta>>;
  readonly dictionaries: Readonly<Record<string, DictionaryDefinition>>;
  readonly forms: Readonly<Record<string, FormMeta>>;
  /** What plugins let one do with records by one click, by full name. */
  readonly actions: Readonly<Record<string, ActionMeta>>;
  /** What service tasks can call, by full name; only for those who design flows. */
  readonly services: Readonly<Record<string, ServiceMeta>>;
}

export interface ActionMeta {
  readonly title: Text;
  /** Asked before it is done; `{title}` is the title of the record. */
  readonly question: Text;
}

export interface ServiceMeta {
  readonly title: Text | null;
  /** Commits with the step; otherwise done after it, again if need be. */
  readonly inStep: boolean;
}

/**
 * Entities of which the actor may see or create anything, and the forms of these. Who designs flows knows all of them: that is
 * metadata, no record.
 */
export async function buildManifest(context: RecordsContext, actor: Actor): Promise<Manifest> {
  const { registry, database, clock } = context;
  const designs = actor.functions.includes('designer.use');
  const now = clock.now();
  const readable = new Set(await readableEntities(database, actor.personId, now));
  const shared = await sharedEntities(database, { actor, tree: context.tree(), now });
  const known = new Map<string, { readonly entity: RecordEntity; readonly plans: ActionPlans }>();
  for (const entity of inOrder(context.entities)) {
    // Whoever knows records knows what their rows are.
    const within = known.has(entity.definition.rowsOf?.entity ?? '');
    const plans = plansFor(context, actor, entity, within || readable.has(entity.name), shared.get(entity.name));
    if (designs || plans.view.rows.sql !== nothing.sql || plans.create.scope !== null) known.set(entity.name, { entity, plans });
  }
  const compared = new Set(registry.plugins.flatMap((plugin) => Object.values(plugin.duplicateRules).map((rule) => rule.entity)));
  const entities = inSubjectOrder([...known.keys()], registry.plugins).map((name) => {
    const { entity, plans } = known.get(name)!;
    return [name, entityMeta(entity, plans, { designs, duplicates: compared.has(name) })] as const;
  });
  const forms = [...registry.forms].flatMap(([name, form]) => {
    const about = known.get(form.entity);
    return about ? [[name, formMeta(name, form, fieldsMeta(about.entity, about.plans, designs))] as const] : [];
  });
  return {
    plugins: registry.plugins.map(({ id, title, version }) => ({ id, title, version })),
    entities: Object.fromEntries(entities),
    dictionaries: Object.fromEntries(registry.dictionaries),
    forms: Object.fromEntries(forms),
    actions: actionsFor(registry, [...known.keys()]),
    services: designs ? servicesOf(context) : {},
  };
}

function actionsFor(registry: Registry, entities: readonly string[]): Manifest['actions'] {
  return Object.fromEntries(
    entities
      .flatMap((entity) => actionsOf(registry, entity))
      .map(({ name, definition: { title, question } }) => [name, { title, question }] as const),
  );
}

/** Rows after what they are in. */
function inOrder(entities: RecordEntities): RecordEntity[] {
  const all = [...entities.values()];
  return [...all.filter(({ definition }) => !definition.rowsOf), ...all.filter(({ definition }) => definition.rowsOf)];
}

function servicesOf({ registry }: RecordsContext): Manifest['services'] {
  return Object.fromEntries(
    [...registry.handlers].map(([name, { title, inStep }]) => [name, { title: title ?? null, inStep }] as const),
  );
}

/** Which records a task or a share lets read does not matter to metadata, only that there are any. */
const SOME_RECORD = ['0'.repeat(26)];

function plansFor(
  context: RecordsContext,
  actor: Actor,
  entity: RecordEntity,
  hasReadable: boolean,
  share: { readonly writes: boolean } | undefined,
): ActionPlans {
  const tree = context.tree();
  const shared = { readable: share ? SOME_RECORD : [], writable: share?.writes ? SOME_RECORD : [] };
  const view = createAccessPlan({
    context,
    tree,
    actor,
    entity,
    action: 'view',
    readable: hasReadable ? SOME_RECORD : [],
    shared,
  });
  const edit = editPlanOf(context, actor, view);
  return actionPlans((action) => (action === 'view' ? view : action === 'edit' ? edit : planOf(context, actor, entity, action)));
}
