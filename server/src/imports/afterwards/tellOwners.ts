import { newId } from '../../database/newId.js';
import type { RecordEntity } from '../../records/entity/recordEntity.js';
import { writeJob, type ImportWork } from '../run/importWork.js';

/** Tells everybody in the app, once, how many of his records the pass has made or changed; the importer knows it. */
export async function tellOwners(work: ImportWork, entity: RecordEntity): Promise<void> {
  const { context, job } = work;
  if (job.plan?.notify !== true) return;
  const { database, clock, world } = context.records;
  const owners = await database.read<{ owner_id: string; count: number }>(
    `SELECT r.owner_id, COUNT(*) AS count FROM import_job_rows j JOIN \`${entity.table}\` r ON r.id = j.record_id
     WHERE j.job_id = ? AND j.pass = ? AND j.action IN ('insert', 'update') AND r.owner_id <> ? GROUP BY r.owner_id`,
    [job.id, job.pass, job.personId],
  );
  const known = owners.filter(({ owner_id }) => world().person(owner_id)?.active === true);
  if (known.length === 0) return;
  const by = world().person(job.personId)?.name ?? '';
  const { zh, en } = entity.definition.title;
  const told = await database.write(async (tx) => {
    await writeJob(work, tx, {});
    const people: string[] = [];
    for (const { owner_id, count } of known) {
      const key = `import.${job.id}.${job.pass}.${owner_id}`;
      if ((await tx.query('SELECT id FROM notifications WHERE ledger_key = ?', [key])).length > 0) continue;
      const at = clock.now();
      const title = { zh: `${by}为您导入了${count}条${zh}`, en: `${by} has imported ${count} records of yours: ${en}` };
      await tx.insert('notifications', [
        { id: newId(at), person_id: owner_id, request_id: '', kind: 'import', title: JSON.stringify(title), ledger_key: key, at },
      ]);
      people.push(owner_id);
    }
    return people;
  });
  if (told.length > 0) context.announce(told);
}
