import { randomBytes } from 'node:crypto';
import type { PluginDefinition } from '@vermilion/plugin-kit';
import { newId } from '../database/newId.js';
import { changeOrganization, type OrganizationContext } from '../organization/changeOrganization.js';
import { isEmptyOrganization, seedCalendar, seedOrganization } from '../organization/seedOrganization.js';
import { searchText } from '../organization/searchText.js';

/** Same seed, same people: what is written about the demo stays true. */
const SEED = 20_261_122;

interface FirstStart {
  readonly context: OrganizationContext;
  readonly plugins: readonly PluginDefinition[];
  readonly demo: boolean;
  /** Roles of the first administrator. */
  readonly administratorRoles: readonly string[];
}

export interface FirstStartResult {
  /** The demo organization was entered just now: samples may follow. */
  readonly seeded: boolean;
  /** Shown once: the first administrator of an empty system. */
  readonly administrator: { readonly username: string; readonly password: string } | undefined;
}

/** Enters what an empty system needs: the calendar, and the demo organization or one administrator. */
export async function firstStart({ context, plugins, demo, administratorRoles }: FirstStart): Promise<FirstStartResult> {
  const now = context.clock.now();
  const year = new Date(now).getUTCFullYear();
  await seedCalendar(context, [year - 1, year, year + 1].flatMap(context.publishedDays));

  if (!(await isEmptyOrganization(context.database))) return { seeded: false, administrator: undefined };
  const seed = demo ? plugins.find((plugin) => plugin.organization)?.organization?.({ seed: SEED, size: 'S', now }) : undefined;
  if (seed) {
    const known = new Set(plugins.flatMap((plugin) => Object.keys(plugin.roles).map((name) => `${plugin.id}:${name}`)));
    await seedOrganization(context, { ...seed, roleMembers: seed.roleMembers.filter(({ role }) => known.has(role)) });
    return { seeded: true, administrator: undefined };
  }
  return { seeded: false, administrator: await createAdministrator(context, administratorRoles) };
}

async function createAdministrator(context: OrganizationContext, roles: readonly string[]) {
  const username = 'admin';
  const password = randomBytes(12).toString('base64url');
  const hash = await context.hashPassword(password);
  const now = context.clock.now();
  const id = newId(now);
  const name = '管理员';
  const employeeNo = 'E000001';
  await changeOrganization(context, null, async (tx) => {
    const search = searchText({ name, username, employeeNo });
    await tx.insert('people', [{ id, employee_no: employeeNo, name, search, username, password_hash: hash, created_at: now }]);
    await tx.insert(
      'role_members',
      roles.map((role) => ({ role, person_id: id })),
    );
    return { result: undefined, note: { action: 'person.created', subject: 'person', subjectId: id, detail: { first: true } } };
  });
  return { username, password };
}
