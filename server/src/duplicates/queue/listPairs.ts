import type { Actor } from '../../http/actor.js';
import { decodeCursor, toPage, type Page } from '../../http/page.js';
import { viewPlan } from '../../records/access/plansOf.js';
import type { RecordEntity } from '../../records/entity/recordEntity.js';
import type { Locale } from '../../records/labels/titleText.js';
import { allOf, everything, type Predicate } from '../../records/query/predicate.js';
import type { RecordsContext } from '../../records/recordsContext.js';
import { SURE } from '../comparing/comparison.js';
import { bothSeen } from './bothSeen.js';
import type { PairRow } from './pairRow.js';
import { showPairs, type PairView } from './showPairs.js';

interface PairQuery {
  readonly state: 'open' | 'dismissed';
  readonly likeliness?: 'sure' | 'likely' | undefined;
  /** Only pairs with this record. */
  readonly record?: string | undefined;
  readonly limit: number;
  readonly after?: string | undefined;
}

const MOST_COUNTED = 10_000;

/** The queue: pairs of which the reader may see both records, the surest first; the first page says how many there are. */
export async function listPairs(
  context: RecordsContext,
  actor: Actor,
  entity: RecordEntity,
  { limit, after, ...wanted }: PairQuery,
  locale: Locale,
): Promise<Page<PairView>> {
  const plan = await viewPlan(context, actor, entity);
  const cursor = after === undefined ? undefined : decodeCursor(after, 2);
  const pairs = allOf([
    { sql: 'entity = ?', params: [entity.name] },
    { sql: 'state = ?', params: [wanted.state] },
    likelinessOf(wanted.likeliness),
    wanted.record === undefined ? everything : withRecord(wanted.record),
    bothSeen(plan),
  ]);
  const beyond = cursor
    ? { sql: '(score < ? OR (score = ? AND id > ?))', params: [cursor[0], cursor[0], cursor[1]] }
    : everything;
  const { sql, params } = allOf([pairs, beyond]);
  const rows = await context.database.read<PairRow>(
    `SELECT id, entity, left_id, right_id, score, reasons, state FROM duplicate_pairs WHERE ${sql} ORDER BY score DESC, id LIMIT ?`,
    [...params, limit + 1],
  );
  const views = await showPairs(context, actor, plan, rows, locale);
  const page = toPage(
    rows.filter(({ id }) => views.has(id)),
    limit,
    (row) => [row.score, row.id],
    (row) => views.get(row.id)!,
  );
  return cursor ? page : { ...page, total: await countPairs(context, pairs) };
}

async function countPairs({ database }: RecordsContext, { sql, params }: Predicate): Promise<number | '10000+'> {
  const [row] = await database.read<{ total: number }>(
    `SELECT COUNT(*) AS total FROM (SELECT id FROM duplicate_pairs WHERE ${sql} LIMIT ${MOST_COUNTED + 1}) counted`,
    params,
  );
  const total = Number(row?.total ?? 0);
  return total > MOST_COUNTED ? '10000+' : total;
}

function likelinessOf(likeliness: PairQuery['likeliness']): Predicate {
  if (likeliness === undefined) return everything;
  return { sql: `score ${likeliness === 'sure' ? '>=' : '<'} ?`, params: [SURE * 100] };
}

const withRecord = (id: string): Predicate => ({ sql: '(left_id = ? OR right_id = ?)', params: [id, id] });
