import { grantedScopes, type EntityGrant } from '@vermilion/plugin-kit';
import type { Read } from '../records/store/findRecord.js';
import type { Actor } from '../http/actor.js';
import { HttpError } from '../http/httpError.js';
import type { RecordEntity } from '../records/entity/recordEntity.js';
import type { RecordsContext } from '../records/recordsContext.js';

export interface ExportLimits {
  readonly rows: number;
  readonly perDay: number;
}

const USUAL: ExportLimits = { rows: 2_000, perDay: 10_000 };
const DAY_MS = 86_400_000;

/** What the roles of an actor let leave the house, as files or on paper. */
export function exportLimits(
  { registry }: Pick<RecordsContext, 'registry'>,
  actor: Actor,
  entity: RecordEntity,
  by: 'export' | 'print' = 'export',
): ExportLimits {
  const grants = actor.roles.flatMap((role) => registry.roles.get(role)?.grants ?? []);
  return limitsOf(
    grants.filter((grant) => grant.entity === entity.name),
    by,
  );
}

/** The most that one of some grants for an entity says; nothing where none lets export, or print. */
export function limitsOf(grants: readonly EntityGrant[], by: 'export' | 'print' = 'export'): ExportLimits {
  const giving = grants.filter(({ actions }) => grantedScopes(actions, by).length > 0);
  const limits = giving.map(({ exportLimits }) => exportLimits ?? USUAL);
  return {
    rows: Math.max(0, ...limits.map(({ rows }) => rows)),
    perDay: Math.max(0, ...limits.map(({ perDay }) => perDay)),
  };
}

/**
 * Rows that a person has exported of an entity in the last 24 hours. What is still being written counts as it was ordered; what was
 * given up counts for nothing.
 */
export async function rowsOfDay(
  read: Read,
  { personId, entity, except = '' }: { readonly personId: string; readonly entity: string; readonly except?: string | undefined },
  now: number,
): Promise<number> {
  const [row] = await read<{ total: number | null }>(
    "SELECT SUM(row_count) AS total FROM exports WHERE person_id = ? AND entity = ? AND id <> ? AND created_at > ? AND state IN ('running', 'done', 'expired')",
    [personId, entity, except, now - DAY_MS],
  );
  return Number(row?.total ?? 0);
}

export const tooManyRows = (most: number) =>
  new HttpError(422, 'too_many_rows', {
    zh: `一次最多导出 ${most} 行，请缩小筛选范围后再导出。`,
    en: `At most ${most} rows can be exported at once. Please filter more narrowly.`,
  });

export const dayIsOver = (most: number) =>
  new HttpError(422, 'export_quota', {
    zh: `24 小时内最多导出 ${most} 行，您今天的额度已用完，请明天再试。`,
    en: `At most ${most} rows can be exported in 24 hours. Please try again tomorrow.`,
  });
