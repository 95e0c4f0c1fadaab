import type { HttpIssue } from '../../http/httpError.js';
import type { Registry } from '../../plugins/registry.js';

/** Issues for the grants whose role does not exist. */
export const unknownRoles = ({ roles }: Pick<Registry, 'roles'>, grants: readonly { readonly role: string }[]): HttpIssue[] =>
  grants
    .filter(({ role }) => !roles.has(role))
    .map(({ role }) => ({
      field: 'grants',
      id: 'unknown_role',
      message: { zh: `没有角色 ${role}`, en: `Expected a role, but there is no ${role}.` },
    }));
