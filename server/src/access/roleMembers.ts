import { marks } from '../database/marks.js';
import type { Database, Transaction } from '../database/database.js';
import type { AuditEntry } from '../database/appendAudit.js';
import { refusals } from '../http/refusals.js';

/** Runs a change of the organization: version, audit, refresh of the world. */
export type ChangeOrganization = <T>(
  by: string,
  work: (
    tx: Transaction,
  ) => Promise<{ readonly result: T; readonly note: Pick<AuditEntry, 'action' | 'subject' | 'subjectId' | 'detail'> }>,
) => Promise<T>;

export async function countMembers(database: Database): Promise<ReadonlyMap<string, number>> {
  const rows = await database.read<{ role: string; n: number }>('SELECT role, COUNT(*) AS n FROM role_members GROUP BY role');
  return new Map(rows.map((row) => [row.role, row.n]));
}

export async function listMembers(database: Database, role: string): Promise<string[]> {
  const rows = await database.read<{ person_id: string }>(
    'SELECT person_id FROM role_members WHERE role = ? ORDER BY person_id',
    [role],
  );
  return rows.map((row) => row.person_id);
}

export interface MembersChange {
  /** Who changes it. */
  readonly by: string;
  readonly role: string;
  /** Who is to hold the role, given who holds it; asked inside the transaction, so two changes at once both count. */
  readonly next: (people: readonly string[]) => readonly string[];
  /** The role lets manage roles: it must not become empty. */
  readonly keepsManager: boolean;
}

/** @throws {HttpError} 422 if somebody is unknown, or the last administrator would take the right from himself. */
export async function changeMembers(change: ChangeOrganization, { by, role, next, keepsManager }: MembersChange): Promise<void> {
  await change(by, async (tx) => {
    const before = await tx.query<{ person_id: string }>('SELECT person_id FROM role_members WHERE role = ?', [role]);
    const had = new Set(before.map((row) => row.person_id));
    const wanted = new Set(next([...had]));
    if (keepsManager && wanted.size === 0) throw nobodyLeft();
    const added = [...wanted].filter((id) => !had.has(id));
    const removed = [...had].filter((id) => !wanted.has(id));
    await assertKnown(tx, added);
    if (removed.length > 0)
      await tx.run(`DELETE FROM role_members WHERE role = ? AND person_id IN (${marks(removed.length)})`, [role, ...removed]);
    await tx.insert(
      'role_members',
      added.map((person) => ({ role, person_id: person })),
    );
    return {
      result: undefined,
      note: { action: 'role.membersSet', subject: 'role', subjectId: role, detail: { added, removed } },
    };
  });
}

async function assertKnown(tx: Transaction, people: readonly string[]): Promise<void> {
  const known = await tx.query(`SELECT id FROM people WHERE id IN (${marks(people.length)})`, people);
  if (known.length === people.length) return;
  throw refusals.invalid([
    { field: 'people', id: 'unknown', message: { zh: '所选人员不存在。', en: 'Somebody chosen does not exist.' } },
  ]);
}

const nobodyLeft = () =>
  refusals.invalid([
    {
      field: 'people',
      id: 'nobody_left',
      message: { zh: '至少要保留一名可管理角色的人员。', en: 'Somebody must be left who manages roles.' },
    },
  ]);
