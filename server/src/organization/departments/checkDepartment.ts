import type { Transaction } from '../../database/database.js';
import type { HttpIssue } from '../../http/httpError.js';
import { refusals } from '../../http/refusals.js';
import { hasCycle } from '../hasCycle.js';

const MOST_LEVELS = 10;

interface Place {
  readonly name: string;
  readonly parentId: string | null;
  readonly leaderId: string | null;
  readonly viceLeaderIds: readonly string[];
  readonly active: boolean;
}

/**
 * Makes sure that a department may stand where it is to stand: parent and leaders exist, no cycle, at most ten levels, its name
 * once below its parent, and nobody in it when it is closed.
 *
 * @throws {HttpError} 422 with an issue per field.
 */
export async function checkDepartment(tx: Transaction, id: string, place: Place): Promise<void> {
  const issues: HttpIssue[] = [];
  const issue = (field: string, name: string, zh: string, en: string) => issues.push({ field, id: name, message: { zh, en } });
  const { parentId } = place;

  if (parentId !== null) {
    if ((await tx.query('SELECT id FROM departments WHERE id = ?', [parentId])).length === 0) {
      issue('parentId', 'unknown', '上级部门不存在。', 'The department above does not exist.');
    } else if (await hasCycle(tx, 'departments', 'parent_id', id, parentId)) {
      issue('parentId', 'cycle', '部门层级不能成环。', 'A department must not stand below itself.');
    } else if ((await levelsAbove(tx, parentId)) + (await levelsBelow(tx, id)) > MOST_LEVELS) {
      issue('parentId', 'too_deep', '部门层级最多 10 级。', 'Departments go ten levels deep at most.');
    }
  }
  if (place.leaderId !== null && (await tx.query('SELECT id FROM people WHERE id = ?', [place.leaderId])).length === 0) {
    issue('leaderId', 'unknown', '负责人不存在。', 'The leader does not exist.');
  }
  for (const person of place.viceLeaderIds) {
    if ((await tx.query('SELECT id FROM people WHERE id = ?', [person])).length > 0) continue;
    issue('viceLeaderIds', 'unknown', '分管领导不存在。', 'A supervising leader does not exist.');
  }
  const above = parentId === null ? 'parent_id IS NULL' : 'parent_id = ?';
  const twins = await tx.query(`SELECT id FROM departments WHERE name = ? AND id <> ? AND ${above}`, [
    place.name,
    id,
    ...(parentId === null ? [] : [parentId]),
  ]);
  if (twins.length > 0) issue('name', 'duplicate', '同一上级下已有同名部门。', 'A department of this name exists there already.');
  if (
    !place.active &&
    (await tx.query('SELECT id FROM people WHERE department_id = ? AND active = 1 LIMIT 1', [id])).length > 0
  ) {
    issue('active', 'not_empty', '部门还有在职人员，不能停用。', 'There are still people in this department.');
  }
  if (issues.length > 0) throw refusals.invalid(issues);
}

async function levelsAbove(tx: Transaction, id: string): Promise<number> {
  let levels = 0;
  for (let current: string | null = id; current !== null && levels <= MOST_LEVELS; levels++) {
    const rows: { parent_id: string | null }[] = await tx.query('SELECT parent_id FROM departments WHERE id = ?', [current]);
    current = rows[0]?.parent_id ?? null;
  }
  return levels;
}

/** Levels of the tree that begins at `id`: 1 for a department without others below. */
async function levelsBelow(tx: Transaction, id: string): Promise<number> {
  const rows = await tx.query<{ id: string; parent_id: string | null }>('SELECT id, parent_id FROM departments');
  let level = [id];
  let levels = 0;
  while (level.length > 0 && levels <= MOST_LEVELS) {
    levels++;
    const parents = new Set<string | null>(level);
    level = rows.filter((row) => parents.has(row.parent_id)).map((row) => row.id);
  }
  return levels;
}
