import type { Transaction } from '../../database/database.js';
import type { Comparison } from '../comparing/comparison.js';
import { readProfiles } from '../comparing/readProfiles.js';
import type { DuplicatesContext } from '../duplicatesContext.js';
import { removeKeys, writeKeys } from '../keys/writeKeys.js';
import { pairsOfBatch } from './pairsOfBatch.js';
import type { ScanRow } from './scanRow.js';
import { storePairs } from './storePairs.js';

/** Somebody else has taken the scan over. */
export class ScanLost extends Error {}

/** Records looked at in one transaction: pages stay quick meanwhile. */
const BATCH = 200;
export const LEASE_MS = 60_000;

/**
 * Does the next batch of a scan: first the keys of all records are made anew, then their pairs.
 *
 * @returns the scan as it now is
 * @throws {ScanLost} if the lease has gone to another.
 */
export async function scanStep(context: DuplicatesContext, comparison: Comparison, scan: ScanRow): Promise<ScanRow> {
  const { database, clock } = context.records;
  const { entity } = comparison;
  const rows = await database.read<{ id: string }>(
    `SELECT id FROM \`${entity.table}\` WHERE active_flag = 1 AND id > ? ORDER BY id LIMIT ${BATCH}`,
    [scan.done_id ?? ''],
  );
  const ids = rows.map(({ id }) => id);
  const last = ids.at(-1);
  const next: ScanRow =
    last !== undefined
      ? { ...scan, done_id: last, processed: scan.processed + (scan.state === 'pairs' ? ids.length : 0) }
      : { ...scan, done_id: null, state: scan.state === 'keys' ? 'pairs' : 'done' };
  const pairs = last !== undefined && scan.state === 'pairs' ? await pairsOfBatch(context.records, comparison, ids) : [];
  return database.write(async (tx) => {
    let { found } = next;
    if (ids.length > 0 && scan.state === 'keys') await makeKeys(context, tx, comparison, ids);
    if (ids.length > 0 && scan.state === 'pairs') found += await storePairs(tx, entity.name, ids, pairs, clock.now());
    const finishedAt = next.state === 'done' ? clock.now() : null;
    const kept = await tx.run(
      'UPDATE duplicate_scans SET state = ?, done_id = ?, processed = ?, found = ?, finished_at = ?, lease_until = ? WHERE id = ? AND lease_token = ?',
      [next.state, next.done_id, next.processed, found, finishedAt, clock.now() + LEASE_MS, scan.id, scan.lease_token],
    );
    if (kept === 0) throw new ScanLost();
    return { ...next, found };
  });
}

async function makeKeys(
  context: DuplicatesContext,
  tx: Transaction,
  comparison: Comparison,
  ids: readonly string[],
): Promise<void> {
  const { records } = context;
  const profiles = [...(await readProfiles(records, tx.query, comparison, ids)).values()];
  const children = new Map<string, (typeof profiles)[number]['record'][]>();
  for (const profile of profiles)
    for (const [name, those] of profile.children) children.set(name, [...(children.get(name) ?? []), ...those]);
  const groups = [
    { entity: comparison.entity, those: profiles.map(({ record }) => record) },
    ...[...children].map(([name, those]) => ({ entity: records.entities.get(name)!, those })),
  ];
  for (const { entity, those } of groups) {
    await removeKeys(
      tx,
      comparison,
      those.map(({ id }) => id),
    );
    await writeKeys(records.codec, tx, comparison, entity, those);
  }
}
