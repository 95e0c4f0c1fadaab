import type { Text } from '@vermilion/plugin-kit';
import type { Actor } from '../../http/actor.js';
import { refusals } from '../../http/refusals.js';
import { viewPlan } from '../../records/access/plansOf.js';
import type { RecordEntity } from '../../records/entity/recordEntity.js';
import { createLabeler } from '../../records/labels/createLabeler.js';
import type { Locale } from '../../records/labels/titleText.js';
import type { Filter } from '../../records/query/filter/filter.js';
import { everything } from '../../records/query/predicate.js';
import type { RecordsContext } from '../../records/recordsContext.js';
import { basketSources, type BasketSource } from '../count/basketSource.js';
import type { AssociationRunRow } from '../runs/associationRun.js';
import { bothIn } from './bothIn.js';

/** Two values that occur together. Shares are 0 to 1. */
export interface AssociationView {
  readonly item: NamedItem;
  readonly other: NamedItem;
  /** Records that have both. */
  readonly together: number;
  /** The share of these in all records that have anything in the field. */
  readonly support: number;
  /** Of the records that have the item, the share that has the other as well; and the other way round. */
  readonly confidence: number;
  readonly reverseConfidence: number;
  /** How many times more often they occur together than they would by chance. */
  readonly lift: number;
  /** For the list of just these records. */
  readonly filter: Filter;
}

export interface NamedItem {
  readonly value: string;
  readonly name: string;
}

export interface AssociatedField {
  readonly path: string;
  /** Of the field, behind that of its table. */
  readonly labels: readonly Text[];
  /** Records that have anything in the field; null: no pair was found. */
  readonly records: number | null;
  /** The most frequent first. */
  readonly pairs: readonly AssociationView[];
}

export interface AssociationsView {
  readonly counting: boolean;
  readonly countedAt: number | null;
  readonly fields: readonly AssociatedField[];
}

interface PairRow {
  readonly path: string;
  readonly item: string;
  readonly other: string;
  readonly together: number;
  readonly item_count: number;
  readonly other_count: number;
  readonly baskets: number;
}

/** Of each field. */
const MOST_SHOWN = 200;

/**
 * What has been counted of an entity. The counts are of all records: only fields that the reader may read in all of them are shown.
 *
 * @throws {HttpError} 403 if there is no record that he may see.
 */
export async function showAssociations(
  context: RecordsContext,
  actor: Actor,
  entity: RecordEntity,
  locale: Locale,
): Promise<AssociationsView> {
  const { database, entities } = context;
  if ((await viewPlan(context, actor, entity)).scope === null) throw refusals.forbidden();
  const runs = await database.read<AssociationRunRow>(
    'SELECT * FROM association_runs WHERE entity = ? ORDER BY created_at DESC, id DESC LIMIT 2',
    [entity.name],
  );
  const rows = await database.read<PairRow>('SELECT * FROM association_pairs WHERE entity = ? ORDER BY together DESC, id', [
    entity.name,
  ]);
  const sources: BasketSource[] = [];
  for (const source of basketSources(entities, entity)) if (await readsAll(context, actor, source)) sources.push(source);
  const pairsOf = ({ path }: BasketSource) => rows.filter((row) => row.path === path).slice(0, MOST_SHOWN);
  const labeler = await createLabeler(
    context,
    sources.flatMap((source) =>
      pairsOf(source).flatMap(({ item, other }) => [item, other].map((value) => ({ field: source.field, value }))),
    ),
    locale,
    actor,
  );
  const named = ({ field }: BasketSource, value: string) => ({ value, name: labeler(field, value) ?? value });
  return {
    counting: runs.some(({ state }) => state === 'counting'),
    countedAt: runs.find(({ state }) => state === 'done')?.finished_at ?? null,
    fields: sources.map((source) => ({
      path: source.path,
      labels: labelsOf(entity, source),
      records: pairsOf(source)[0]?.baskets ?? null,
      pairs: pairsOf(source).map((pair) => ({
        item: named(source, pair.item),
        other: named(source, pair.other),
        ...figuresOf(pair),
        filter: bothIn(source, pair.item, pair.other),
      })),
    })),
  };
}

async function readsAll(context: RecordsContext, actor: Actor, { holder, field }: BasketSource): Promise<boolean> {
  const plan = await viewPlan(context, actor, holder);
  return plan.rowsReading(field).sql === everything.sql;
}

function labelsOf({ fields }: RecordEntity, { path, field, parent }: BasketSource): readonly Text[] {
  const table = parent && fields.get(path.split('.')[0]!);
  return [...(table ? [table] : []), field].map(({ definition }) => definition.label);
}

function figuresOf({ together, item_count, other_count, baskets }: PairRow) {
  return {
    together,
    support: together / baskets,
    confidence: together / item_count,
    reverseConfidence: together / other_count,
    lift: (together * baskets) / (item_count * other_count),
  };
}
