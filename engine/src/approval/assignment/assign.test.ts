import { describe, expect, it } from 'vitest';
import { createWorld } from '../../createWorld.js';
import { CommandRejected, Incident } from '../../errors.js';
import type { Assignment, AssignmentRule } from '../../model/approval.js';
import type { Expression } from '../../model/expression.js';
import type { WorldPerson } from '../../world.js';
import { admit } from './admit.js';
import { assign } from './assign.js';
import type { AssignmentContext } from './assignmentContext.js';

const person = (id: string, department: string | null, more: Partial<WorldPerson> = {}): WorldPerson => ({
  id,
  name: id,
  active: true,
  department,
  manager: null,
  positions: [],
  roles: [],
  absences: [],
  ...more,
});
const away = (deputy: string) => ({ absences: [{ from: 100, to: 200, deputy }] });

/** group (boss) > sales (lead) > east (head), law (lara) */
const world = createWorld({
  version: '1',
  administrator: 'root',
  people: [
    person('root', null),
    person('boss', 'group', { positions: ['gm'] }),
    person('lead', 'sales', { manager: 'boss' }),
    person('head', 'east', { manager: 'lead' }),
    person('rep', 'east', { manager: 'head' }),
    person('lara', 'law', { roles: ['legal'] }),
    person('lev', 'law', { roles: ['legal'], ...away('lara') }),
    person('gone', 'law', { active: false, roles: ['legal'] }),
    person('tick', 'law', away('tock')),
    person('tock', 'law', away('tick')),
    person('lone', 'law', away('gone')),
    person('far', 'law', away('lev')),
  ],
  departments: [
    { id: 'group', name: 'Group', parent: null, leader: 'boss' },
    { id: 'sales', name: 'Sales', parent: 'group', leader: 'lead' },
    { id: 'east', name: 'East', parent: 'sales', leader: 'head' },
    { id: 'law', name: 'Law', parent: 'group', leader: 'lara' },
  ],
  calendar: { timeZone: 'UTC', hours: [[540, 1020]], days: {} },
});
const context = (variables = {}, more: Partial<AssignmentContext> = {}): AssignmentContext => ({
  world,
  at: 0,
  node: 'review',
  variables: { initiator: { id: 'rep', department: 'east' }, ...variables },
  approvedBy: [],
  ...more,
});
const by = (rule: AssignmentRule | readonly AssignmentRule[], more: Partial<Assignment> = {}): Assignment => ({
  rules: Array.isArray(rule) ? rule : [rule as AssignmentRule],
  whenInitiator: 'self',
  whenDuplicate: 'none',
  whenEmpty: 'administrator',
  ...more,
});
const people = (...ids: string[]): AssignmentRule => ({ rule: 'people', people: ids });
const feel = (evaluate: () => unknown): Expression => ({ source: 'who', reads: [], slow: false, evaluate });
const ids = (assignment: Assignment, given = context()): readonly string[] =>
  assign(assignment, given).people.map((one) => one.person);

describe('assignment rules', () => {
  it.each<[AssignmentRule, readonly string[]]>([
    [people('lara', 'lead'), ['lara', 'lead']],
    [{ rule: 'role', role: 'legal' }, ['lara', 'lev']],
    [{ rule: 'position', position: 'gm' }, ['boss']],
    [{ rule: 'department', department: 'east' }, ['head', 'rep']],
    [{ rule: 'departmentLeader', department: 'law' }, ['lara']],
    [{ rule: 'departmentLeader', department: 'costCenter' }, ['lead']],
    [{ rule: 'initiator' }, ['rep']],
    [{ rule: 'initiatorDepartmentLeader', level: 1 }, ['head']],
    [{ rule: 'initiatorDepartmentLeader', level: 3 }, ['boss']],
    [{ rule: 'initiatorManager', level: 1 }, ['head']],
    [{ rule: 'initiatorManager', level: 2 }, ['lead']],
    [{ rule: 'initiatorLeaders', level: 2 }, ['head', 'lead']],
    [{ rule: 'initiatorLeaders', level: 9 }, ['head', 'lead', 'boss']],
    [{ rule: 'initiatorPicks' }, ['lara', 'boss']],
    [{ rule: 'formField', field: 'owner' }, ['lead']],
    [{ rule: 'formField', field: 'reviewers' }, ['lara', 'head']],
    [{ rule: 'expression', expression: feel(() => ['boss']) }, ['boss']],
  ])('%j', (rule, expected) => {
    const variables = {
      costCenter: 'sales',
      picks: { review: ['lara', 'boss'] },
      owner: 'lead',
      reviewers: [{ id: 'lara' }, 'head'],
    };
    const { people: found, trace } = assign(by(rule), context(variables));
    expect(found.map((one) => one.person)).toEqual(expected);
    expect(trace[0]).toMatchObject({ stage: 'rule', rule: rule.rule });
  });

  it('unites several rules, each person once', () => {
    expect(ids(by([{ rule: 'position', position: 'gm' }, people('lara', 'boss')]))).toEqual(['boss', 'lara']);
  });

  it('makes an expression that fails an incident', () => {
    const failing = feel(() => {
      throw new Error('no such name');
    });
    expect(() => assign(by({ rule: 'expression', expression: failing }), context())).toThrow(Incident);
  });

  it('looks in the main department of an initiator who does not say in which he submits', () => {
    expect(ids(by({ rule: 'initiatorDepartmentLeader', level: 1 }), context({ initiator: { id: 'lead' } }))).toEqual(['lead']);
  });
});

describe('the order of resolution', () => {
  it('drops inactive and unknown people and says so', () => {
    expect(assign(by(people('gone', 'ghost', 'lara')), context())).toEqual({
      people: [{ person: 'lara' }],
      decided: undefined,
      trace: [
        { stage: 'rule', rule: 'people', people: ['gone', 'ghost', 'lara'] },
        {
          stage: 'inactive',
          people: ['lara'],
          removed: [
            { person: 'gone', why: 'inactive' },
            { person: 'ghost', why: 'unknown' },
          ],
        },
      ],
    });
  });

  it('lets deputies act while people are away, not before and not after', () => {
    expect(ids(by(people('lev')), context({}, { at: 99 }))).toEqual(['lev']);
    expect(ids(by(people('lev')), context({}, { at: 200 }))).toEqual(['lev']);
    const { people: found, trace } = assign(by(people('lev')), context({}, { at: 100 }));
    expect(found).toEqual([{ person: 'lara', insteadOf: 'lev' }]);
    expect(trace.at(-1)).toEqual({
      stage: 'absence',
      people: ['lara'],
      removed: [{ person: 'lev', why: 'absent', instead: 'lara' }],
    });
  });

  it('follows a chain of deputies', () => {
    expect(ids(by(people('far')), context({}, { at: 150 }))).toEqual(['lara']);
  });

  it('leaves the task with somebody whose deputies go in a circle or have left', () => {
    expect(ids(by(people('tick', 'lone')), context({}, { at: 150 }))).toEqual(['tick', 'lone']);
  });

  it('gives one seat to a deputy who is also assigned himself', () => {
    expect(ids(by({ rule: 'role', role: 'legal' }), context({}, { at: 150 }))).toEqual(['lara']);
  });

  it('lets the initiator approve himself only if told so', () => {
    expect(ids(by({ rule: 'initiator' }))).toEqual(['rep']);
    expect(assign(by({ rule: 'initiator' }, { whenInitiator: 'skip' }), context())).toMatchObject({
      people: [],
      decided: 'approved',
    });
    expect(ids(by(people('rep', 'lara'), { whenInitiator: 'skip' }))).toEqual(['lara']);
  });

  it('walks up the departments to somebody else', () => {
    const leader = by({ rule: 'initiatorDepartmentLeader', level: 1 }, { whenInitiator: 'superior' });
    expect(ids(leader, context({ initiator: { id: 'head', department: 'east' } }))).toEqual(['lead']);
    expect(ids(leader, context({ initiator: { id: 'rep', department: 'east' } }))).toEqual(['head']);
  });

  it('asks the rule for nobody when there is no superior', () => {
    const top = by({ rule: 'initiator' }, { whenInitiator: 'superior', whenEmpty: 'reject' });
    expect(assign(top, context({ initiator: { id: 'boss', department: 'group' } }))).toMatchObject({
      people: [],
      decided: 'rejected',
    });
  });

  it('skips whoever has approved before', () => {
    const approvedBy = [['lara'], ['lead', 'head']];
    expect(ids(by(people('lara', 'boss'), { whenDuplicate: 'once' }), context({}, { approvedBy }))).toEqual(['boss']);
    expect(ids(by(people('lara', 'head'), { whenDuplicate: 'consecutive' }), context({}, { approvedBy }))).toEqual(['lara']);
    expect(ids(by(people('lara')), context({}, { approvedBy }))).toEqual(['lara']);
    expect(assign(by(people('lara'), { whenDuplicate: 'once' }), context({}, { approvedBy }))).toMatchObject({
      people: [],
      decided: 'approved',
      trace: [{ stage: 'rule' }, { stage: 'duplicate', removed: [{ person: 'lara', why: 'duplicate' }] }],
    });
  });

  it('asks last what to do when nobody is left', () => {
    const nobody = people('gone');
    expect(assign(by(nobody, { whenEmpty: 'pass' }), context())).toMatchObject({ people: [], decided: 'approved' });
    expect(assign(by(nobody, { whenEmpty: 'reject' }), context())).toMatchObject({ people: [], decided: 'rejected' });
    expect(ids(by(nobody))).toEqual(['root']);
    expect(ids(by(nobody, { whenEmpty: { people: ['boss'] } }))).toEqual(['boss']);
    expect(ids(by(nobody, { whenEmpty: { people: ['gone'] } }))).toEqual(['root']);
  });

  it('is an incident when not even the administrator can act', () => {
    const without = { ...world, administrator: 'gone' };
    expect(() => assign(by(people()), context({}, { world: without }))).toThrow(Incident);
  });
});

describe('admit', () => {
  it('lets an active person in, or his deputy with a trace', () => {
    expect(admit('lara', 'self', context())).toMatchObject({ person: 'lara' });
    expect(admit('lev', 'self', context({}, { at: 150 }))).toMatchObject({
      person: 'lara',
      insteadOf: 'lev',
      trace: { removed: [{ person: 'lev', why: 'absent', instead: 'lara' }] },
    });
  });

  it('refuses people who have left, and the initiator where he is kept out', () => {
    expect(() => admit('gone', 'self', context())).toThrow(CommandRejected);
    expect(() => admit('ghost', 'self', context())).toThrow(/active/);
    expect(() => admit('rep', 'skip', context())).toThrow(/initiator/);
    expect(admit('rep', 'self', context())).toMatchObject({ person: 'rep' });
  });
});
