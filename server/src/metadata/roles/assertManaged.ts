import type { Database } from '../../database/database.js';
import { marks } from '../../database/marks.js';
import { HttpError } from '../../http/httpError.js';
import type { Registry } from '../../plugins/registry.js';

const MANAGE = 'roles.manage';

/** @throws {HttpError} 409 `nobody_left` if no active person could manage roles any more. */
export async function assertManaged(database: Pick<Database, 'read'>, { roles }: Pick<Registry, 'roles'>): Promise<void> {
  const managing = [...roles].filter(([, { functions }]) => functions?.includes(MANAGE)).map(([name]) => name);
  const holders =
    managing.length === 0
      ? []
      : await database.read(
          `SELECT people.id FROM role_members JOIN people ON people.id = role_members.person_id ` +
            `WHERE people.active = 1 AND role_members.role IN (${marks(managing.length)}) LIMIT 1`,
          managing,
        );
  if (holders.length > 0) return;
  throw new HttpError(409, 'nobody_left', {
    zh: '至少要保留一名可管理角色的人员。',
    en: 'Expected somebody to be left who manages roles, but nobody would be.',
  });
}
