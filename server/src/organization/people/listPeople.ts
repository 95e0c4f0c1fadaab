import { decodeCursor, toPage, type Page } from '../../http/page.js';
import type { OrganizationContext } from '../changeOrganization.js';
import { personBrief } from '../personBrief.js';
import type { PeopleQuery, PersonListItem } from './schema.js';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly active: number;
  readonly employee_no: string;
  readonly username: string;
  readonly mobile: string | null;
  readonly email: string | null;
  readonly position_id: string | null;
  readonly position: string | null;
}

/** The department asked for, and with scope `tree` all below it; closed ones too, since people may still be in them. */
const DEPARTMENTS: Readonly<Record<PeopleQuery['scope'], string>> = {
  department: 'SELECT id FROM departments WHERE id = ?',
  tree:
    'WITH RECURSIVE tree AS (SELECT id FROM departments WHERE id = ? ' +
    'UNION SELECT below.id FROM departments below JOIN tree ON below.parent_id = tree.id) SELECT id FROM tree',
};

/**
 * People by name, pinyin, initials, user name or employee number; those who left come too, marked.
 *
 * @param manages whether the reader manages the organization, and so sees numbers, contact data and absences
 */
export async function listPeople(
  { database, world, clock }: Pick<OrganizationContext, 'database' | 'world' | 'clock'>,
  query: PeopleQuery,
  manages: boolean,
): Promise<Page<PersonListItem>> {
  const { conditions, params } = conditionsOf(query);
  const where = conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`;
  const rows = await database.read<Row>(
    'SELECT people.id, people.name, people.active, employee_no, username, mobile, email, position_id, positions.name AS position ' +
      `FROM people LEFT JOIN positions ON positions.id = people.position_id ${where} ORDER BY people.name, people.id LIMIT ?`,
    [...params, query.limit + 1],
  );
  const organization = world.current();
  const now = clock.now();
  return toPage(
    rows,
    query.limit,
    (row) => [row.name, row.id],
    (row) => {
      const brief = personBrief(organization, row.id) ?? {
        id: row.id,
        name: row.name,
        department: null,
        active: row.active === 1,
      };
      if (!manages) return brief;
      const known = organization.person(row.id);
      return {
        ...brief,
        employeeNo: row.employee_no,
        username: row.username,
        mobile: row.mobile,
        email: row.email,
        position: row.position_id === null ? null : { id: row.position_id, name: row.position ?? '' },
        roles: [...(known?.roles ?? [])],
        absentUntil: known?.absences.find(({ from, to }) => from <= now && now < to)?.to ?? null,
      };
    },
  );
}

function conditionsOf(query: PeopleQuery): { readonly conditions: readonly string[]; readonly params: readonly unknown[] } {
  const conditions: string[] = [];
  const params: unknown[] = [];
  const add = (condition: string, ...values: unknown[]) => {
    conditions.push(condition);
    params.push(...values);
  };
  if (query.query) add("search LIKE ? ESCAPE '!'", `%${query.query.toLowerCase().replace(/[!%_]/g, '!$&')}%`);
  if (query.department !== undefined) {
    const wanted = DEPARTMENTS[query.scope];
    add(
      `(people.department_id IN (${wanted}) OR people.id IN ` +
        `(SELECT person_id FROM person_departments WHERE department_id IN (${wanted})))`,
      query.department,
      query.department,
    );
  }
  if (query.state !== undefined) add('people.active = ?', query.state === 'active');
  if (query.after !== undefined) {
    const [name, id] = decodeCursor(query.after, 2);
    add('(people.name > ? OR (people.name = ? AND people.id > ?))', name, name, id);
  }
  return { conditions, params };
}
