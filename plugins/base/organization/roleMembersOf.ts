import type { OrganizationSeed } from '@vermilion/plugin-kit';

export interface Member {
  readonly id: string;
  readonly username: string;
  readonly position: string;
  readonly department: string;
  readonly leads: boolean;
}

/** Who holds which role. Roles of other plugins are only names here; those not installed are left out by the server. */
const holders: readonly (readonly [role: string, holds: (member: Member) => boolean])[] = [
  ['base:user', () => true],
  ['base:administrator', ({ username }) => username === 'admin'],
  ['base:designer', ({ username }) => username === 'designer'],
  ['base:bizAdmin', ({ username }) => username === 'director'],
  ['base:auditor', ({ department, position }) => department === 'LEGAL-CP' && position === 'teamLeader'],
  ['base:readonly', ({ department }) => department === 'RND-DATA'],
  ['crm:rep', ({ position }) => position === 'salesRepresentative'],
  ['crm:manager', ({ position, username }) => position === 'salesManager' || username === 'director'],
  ['crm:director', ({ username }) => username === 'director' || username === 'gm'],
  ['crm:service', ({ position }) => position === 'serviceRepresentative'],
  ['crm:legal', ({ username }) => username === 'legal' || username === 'legal2'],
  ['crm:legalManager', ({ username }) => username === 'legalmanager'],
  ['crm:finance', ({ username }) => username === 'finance'],
  ['crm:sealKeeper', ({ username }) => username === 'seal'],
  ['hr:self', () => true],
  ['hr:departmentLeader', ({ leads }) => leads],
  ['hr:manager', ({ department, leads }) => department === 'HRA' && leads],
  ['hr:specialist', ({ department }) => department === 'HRA-REC'],
  ['hr:payroll', ({ department }) => department === 'HRA-PAY'],
  ['hr:assetKeeper', ({ department }) => department === 'HRA-ADM'],
  ['hr:accountKeeper', ({ department }) => department === 'RND-OPS'],
];

export function roleMembersOf(members: readonly Member[]): OrganizationSeed['roleMembers'] {
  return holders.map(([role, holds]) => ({ role, people: members.filter(holds).map(({ id }) => id) }));
}
