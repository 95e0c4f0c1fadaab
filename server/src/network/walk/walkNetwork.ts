import type { Actor } from '../../http/actor.js';
import type { AccessPlan } from '../../records/accessPlan.js';
import { viewPlan } from '../../records/access/plansOf.js';
import type { RecordEntity } from '../../records/entity/recordEntity.js';
import { titleText, type Locale } from '../../records/labels/titleText.js';
import { visibleRecord } from '../../records/query/showRecord.js';
import type { RecordsContext } from '../../records/recordsContext.js';
import { findReferrers } from './findReferrers.js';
import { followReferences } from './followReferences.js';
import { MOST_NODES, type Network, type NetworkEdge, type NetworkNode } from './network.js';
import type { Place, Reached } from './step.js';

/**
 * What a record hangs together with by references, in both directions, step by step. Every step asks for the right of the reader anew: to
 * the record and to the field that leads there.
 *
 * @param hops how many steps, at most `MOST_HOPS`
 * @throws {HttpError} 404 if he may not see the record.
 */
export async function walkNetwork(
  context: RecordsContext,
  actor: Actor,
  entity: RecordEntity,
  { id, hops }: { readonly id: string; readonly hops: number },
  locale: Locale,
): Promise<Network> {
  const start = await visibleRecord(context, actor, entity, id);
  const plans = new Map<string, Promise<AccessPlan>>();
  const planOf = (target: RecordEntity) => {
    const plan = plans.get(target.name) ?? viewPlan(context, actor, target);
    plans.set(target.name, plan);
    return plan;
  };
  const nodes = new Map<string, NetworkNode>([[id, nodeOf(context, start, 0, locale)]]);
  const edges = new Map<string, NetworkEdge>();
  let cut = false;
  let frontier: readonly Place[] = [start];
  for (let hop = 1; hop <= hops && frontier.length > 0; hop++) {
    const reached: Reached[] = [];
    for (const from of byEntity(frontier)) {
      const step = { context, planOf, from };
      reached.push(await followReferences(step), await findReferrers(step));
    }
    const fresh = new Map<string, Place>();
    for (const place of reached.flatMap(({ places }) => places)) {
      if (nodes.has(place.record.id) || fresh.has(place.record.id)) continue;
      if (nodes.size + fresh.size < MOST_NODES) fresh.set(place.record.id, place);
      else cut = true;
    }
    for (const place of fresh.values()) nodes.set(place.record.id, nodeOf(context, place, hop, locale));
    for (const edge of reached.flatMap((each) => each.edges)) edges.set(`${edge.from} ${edge.field} ${edge.to}`, edge);
    cut ||= reached.some((each) => each.cut);
    frontier = [...fresh.values()];
  }
  return {
    nodes: [...nodes.values()],
    edges: [...edges.values()].filter(({ from, to }) => nodes.has(from) && nodes.has(to)),
    cut,
  };
}

function byEntity(places: readonly Place[]): readonly (readonly Place[])[] {
  const names = [...new Set(places.map(({ plan }) => plan.entity.name))];
  return names.map((name) => places.filter(({ plan }) => plan.entity.name === name));
}

function nodeOf({ registry }: RecordsContext, { plan, record }: Place, hop: number, locale: Locale): NetworkNode {
  const { entity } = plan;
  const { titleField } = entity;
  const title = titleText(registry, titleField, record.fields[titleField.name], plan.access(record, titleField), locale);
  const { id, no, createdAt } = record;
  return { entity: entity.name, id, title: title || (no ?? '—'), no, hop, createdAt };
}
