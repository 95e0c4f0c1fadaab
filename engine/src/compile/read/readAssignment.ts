import type { Assignment, AssignmentRule, AssignmentRuleName } from '../../model/approval.js';
import type { Flat } from '../../model/flatModel.js';
import type { XmlElement } from '../parseXml.js';
import { childrenOf, feelOf, listOf, type Reading } from './reading.js';
import { choiceOf } from './choiceOf.js';

type FlatRule = Flat<AssignmentRule>;

const readers: { readonly [N in AssignmentRuleName]: (value: string) => FlatRule | undefined } = {
  people: (value) => ({ rule: 'people', people: listOf(value) }),
  role: (value) => named(value) && { rule: 'role', role: value },
  position: (value) => named(value) && { rule: 'position', position: value },
  department: (value) => named(value) && { rule: 'department', department: value },
  departmentLeader: (value) => named(value) && { rule: 'departmentLeader', department: value },
  initiator: () => ({ rule: 'initiator' }),
  initiatorDepartmentLeader: (value) => leveled(value) && { rule: 'initiatorDepartmentLeader', level: Number(value || 1) },
  initiatorManager: (value) => leveled(value) && { rule: 'initiatorManager', level: Number(value || 1) },
  initiatorLeaders: (value) => leveled(value) && { rule: 'initiatorLeaders', level: Number(value || 1) },
  initiatorPicks: () => ({ rule: 'initiatorPicks' }),
  formField: (value) => named(value) && { rule: 'formField', field: value },
  expression: (value) => named(value) && { rule: 'expression', expression: feelOf(value)! },
};

function named(value: string): true | undefined {
  return value.replace(/^=/, '').trim() === '' ? undefined : true;
}

function leveled(value: string): true | undefined {
  return value === '' || /^[1-9]\d?$/.test(value) ? true : undefined;
}

/** One rule: how people are found. Undefined, with a problem: it cannot be understood. */
export function readAssignmentRule(reading: Reading, id: string, name: string, value: string): FlatRule | undefined {
  const reader = Object.hasOwn(readers, name) ? readers[name as AssignmentRuleName] : undefined;
  const rule = reader?.(value.trim());
  if (rule === undefined) {
    reading.error(
      id,
      'assignmentRule',
      `无法理解审批人规则「${name}」，取值「${value}」`,
      `Expected an assignment rule with its argument, but it is "${name}" with "${value}"`,
    );
  }
  return rule;
}

/** `vermilion:assignment` or `vermilion:copy`. */
export function readAssignment(reading: Reading, id: string, element: XmlElement): Flat<Assignment> {
  const { attributes } = element;
  const rules = childrenOf(element, 'vermilion:rule').flatMap((rule) => {
    return readAssignmentRule(reading, id, rule.attributes['name'] ?? '', rule.attributes['value'] ?? '') ?? [];
  });
  return {
    rules,
    whenInitiator: choiceOf(reading, id, 'whenInitiator', attributes['whenInitiator'], ['self', 'skip', 'superior']),
    whenDuplicate: choiceOf(reading, id, 'whenDuplicate', attributes['whenDuplicate'], ['none', 'once', 'consecutive']),
    whenEmpty: whenEmptyOf(reading, id, attributes['whenEmpty']),
  };
}

function whenEmptyOf(reading: Reading, id: string, value: string | undefined): Assignment['whenEmpty'] {
  if (value?.startsWith('people:') === true) return { people: listOf(value.slice('people:'.length)) };
  return choiceOf(reading, id, 'whenEmpty', value, ['administrator', 'pass', 'reject']);
}
