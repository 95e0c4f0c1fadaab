import type { Transaction } from '../../database/database.js';
import { keepStep } from '../../runtime/keepStep.js';
import type { Comparison } from '../comparing/comparison.js';
import { readProfiles } from '../comparing/readProfiles.js';
import type { DuplicatesContext } from '../duplicatesContext.js';
import { removeKeys, writeKeys } from '../keys/writeKeys.js';
import { pairsOfBatch } from './pairsOfBatch.js';
import type { ScanRow } from './scanRow.js';
import { storePairs } from './storePairs.js';

/** Records looked at in one transaction: pages stay quick meanwhile. */
const BATCH = 200;

/**
 * Does the next batch of a scan: first the keys of all records are made anew, then their pairs. Without a rule it fails.
 *
 * @returns the scan as it now is
 * @throws {LeaseLost} if the lease has gone to another.
 */
export async function scanStep(context: DuplicatesContext, scan: ScanRow): Promise<ScanRow> {
  const { database, clock } = context.records;
  const comparison = context.comparisons.get(scan.entity);
  if (!comparison) {
    await database.write((tx) => keepStep(tx, 'duplicate_scans', scan, clock.now(), { state: 'failed' }));
    return { ...scan, state: 'failed' };
  }
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
    await keepStep(tx, 'duplicate_scans', scan, clock.now(), {
      state: next.state,
      done_id: next.done_id,
      processed: next.processed,
      found,
      finished_at: finishedAt,
    });
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
