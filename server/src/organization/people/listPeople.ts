import type { World } from '@vermilion/engine';
import type { Database } from '../../database/database.js';
import { decodeCursor, toPage, type Page } from '../../http/page.js';
import { personBrief, type PersonBrief } from '../personBrief.js';
import type { PeopleQuery } from './schema.js';

/** People by name, pinyin, initials, user name or employee number; those in office first come with those who left, marked. */
export async function listPeople(database: Database, world: World, query: PeopleQuery): Promise<Page<PersonBrief>> {
  const conditions: string[] = [];
  const params: unknown[] = [];
  if (query.query) {
    conditions.push("search LIKE ? ESCAPE '!'");
    params.push(`%${query.query.toLowerCase().replace(/[!%_]/g, '!$&')}%`);
  }
  if (query.department !== undefined) {
    conditions.push('(department_id = ? OR id IN (SELECT person_id FROM person_departments WHERE department_id = ?))');
    params.push(query.department, query.department);
  }
  if (query.after !== undefined) {
    const [name, id] = decodeCursor(query.after, 2);
    conditions.push('(name > ? OR (name = ? AND id > ?))');
    params.push(name, name, id);
  }
  const where = conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`;
  const rows = await database.read<{ id: string; name: string }>(
    `SELECT id, name FROM people ${where} ORDER BY name, id LIMIT ?`,
    [...params, query.limit + 1],
  );
  return toPage(
    rows,
    query.limit,
    (row) => [row.name, row.id],
    (row) => personBrief(world, row.id) ?? { id: row.id, name: row.name, department: null, active: true },
  );
}
