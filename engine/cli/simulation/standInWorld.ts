import type { AssignmentRule, Flat, FlatModel, WorldPerson, WorldSnapshot } from '@vermilion/engine';

const LEVELS = 5;
type Rule = Flat<AssignmentRule>;

/**
 * An organisation in which whoever the diagrams name exists: for each person, role, position and department one who is called so. Above
 * the requester `initiator` are `leader1`, `leader2`, … who lead the departments upwards and manage one another.
 */
export function standInWorld(models: readonly FlatModel[], requester: string): WorldSnapshot {
  const rules = models.flatMap(({ nodes }) => nodes.flatMap(({ approval, copy }) => rulesOf(approval, copy)));
  const named = new Map<string, WorldPerson>();
  const add = (id: string, rest: Partial<WorldPerson> = {}): void => {
    const old = named.get(id);
    named.set(id, {
      id,
      name: id,
      active: true,
      manager: null,
      absences: [],
      ...old,
      department: rest.department ?? old?.department ?? null,
      positions: [...(old?.positions ?? []), ...(rest.positions ?? [])],
      roles: [...(old?.roles ?? []), ...(rest.roles ?? [])],
      ...(rest.manager === undefined ? {} : { manager: rest.manager }),
    });
  };
  const departments = new Map<string, WorldSnapshot['departments'][number]>();
  for (let level = 1; level <= LEVELS; level++) {
    const above = level === LEVELS ? null : `department${level + 1}`;
    departments.set(`department${level}`, {
      id: `department${level}`,
      name: `department${level}`,
      parent: above,
      leader: `leader${level}`,
    });
    add(`leader${level}`, { department: `department${level}`, manager: above === null ? null : `leader${level + 1}` });
  }
  const join = (department: string): void => {
    departments.set(department, { id: department, name: department, parent: null, leader: department });
    add(department, { department });
  };
  add('administrator');
  add(requester, { department: 'department1', manager: 'leader1' });
  for (const rule of rules) {
    if (rule.rule === 'people') rule.people.forEach((id) => add(id));
    if (rule.rule === 'role') add(rule.role, { roles: [rule.role] });
    if (rule.rule === 'position') add(rule.position, { positions: [rule.position] });
    if (rule.rule === 'department' || rule.rule === 'departmentLeader') join(rule.department);
  }
  return {
    version: 'stand-in',
    administrator: 'administrator',
    people: [...named.values()],
    departments: [...departments.values()],
    calendar: {
      timeZone: 'Asia/Shanghai',
      hours: [
        [540, 720],
        [810, 1110],
      ],
      days: {},
    },
  };
}

function rulesOf(approval: FlatModel['nodes'][number]['approval'], copy: FlatModel['nodes'][number]['copy']): readonly Rule[] {
  const ladder = approval?.deadline?.ladder ?? [];
  const told = ladder.flatMap(({ to }) => (to === undefined || to === 'superior' ? [] : [to]));
  return [...(approval?.assignment?.rules ?? []), ...(copy?.rules ?? []), ...told];
}
