import type {
  Approval,
  BallotRule,
  Button,
  ButtonName,
  Deadline,
  FieldAccess,
  FormBinding,
  LadderStep,
  RejectPolicy,
  ReturnPolicy,
} from '../../model/approval.js';
import type { Flat } from '../../model/flatModel.js';
import type { XmlElement } from '../parseXml.js';
import { choiceOf } from './choiceOf.js';
import { numberOf } from './numberOf.js';
import { readAssignment, readAssignmentRule } from './readAssignment.js';
import { childrenOf, extensionOf, listOf, textOr, type Reading } from './reading.js';

const parts = ['assignment', 'ballot', 'reject', 'returns', 'form', 'deadline', 'buttons'] as const;
const buttonNames: readonly ButtonName[] = [
  'approve',
  'reject',
  'return',
  'transfer',
  'delegate',
  'addSigner',
  'copy',
  'takeBack',
  'comment',
];
const actions = ['remind', 'copy', 'escalate', 'transfer', 'approve', 'reject'] as const;

/**
 * All that our namespace says about a user task, or about the form of a start event; undefined if it says nothing. `otherwise`: what
 * a field may be that the form does not name.
 */
export function readApproval(reading: Reading, element: XmlElement, otherwise: FieldAccess): Flat<Approval> | undefined {
  const id = element.attributes['id'] ?? '';
  const found = Object.fromEntries(parts.map((part) => [part, extensionOf(element, part)])) as Record<
    (typeof parts)[number],
    XmlElement | undefined
  >;
  if (parts.every((part) => found[part] === undefined)) return undefined;
  return {
    assignment: found.assignment === undefined ? undefined : readAssignment(reading, id, found.assignment),
    ballot: readBallotRule(reading, id, found.ballot?.attributes ?? {}),
    onReject: readRejectPolicy(reading, id, found.reject?.attributes ?? {}),
    returns: readReturnPolicy(reading, id, found.returns?.attributes ?? {}),
    form: readForm(reading, id, found.form, otherwise),
    deadline: found.deadline === undefined ? undefined : readDeadline(reading, id, found.deadline),
    buttons: readButtons(reading, id, found.buttons),
  };
}

type Attributes = XmlElement['attributes'];

function readBallotRule(reading: Reading, id: string, attributes: Attributes): BallotRule {
  const mode = choiceOf(reading, id, 'mode', attributes['mode'], ['any', 'joint', 'ratio', 'count', 'firstDecides']);
  const most = mode === 'count' ? Infinity : 1;
  const approveAt = numberOf(reading, id, 'approveAt', attributes['approveAt'], [0, most]);
  const rejectAt = numberOf(reading, id, 'rejectAt', attributes['rejectAt'], [0, most]);
  const quorum = numberOf(reading, id, 'quorum', attributes['quorum'], [0, Infinity]);
  const veto = listOf(attributes['veto']);
  return {
    mode,
    sequential: attributes['sequential'] === 'true',
    ...(approveAt === undefined ? {} : { approveAt }),
    ...(rejectAt === undefined ? {} : { rejectAt }),
    ...(quorum === undefined ? {} : { quorum }),
    ...(veto.length === 0 ? {} : { veto }),
    abstain: choiceOf(reading, id, 'abstain', attributes['abstain'], ['excluded', 'counted']),
    added: choiceOf(reading, id, 'added', attributes['added'], ['joint', 'any']),
  };
}

function readRejectPolicy(reading: Reading, id: string, attributes: Attributes): RejectPolicy {
  const policy = choiceOf(reading, id, 'policy', attributes['policy'], ['end', 'continue', 'initiator', 'node']);
  return policy === 'node' ? { node: attributes['node'] ?? '' } : policy;
}

function readReturnPolicy(reading: Reading, id: string, attributes: Attributes): ReturnPolicy {
  return {
    to: listOf(attributes['to']),
    mode: choiceOf(reading, id, 'mode', attributes['mode'], ['rewalk', 'straightBack', 'choose']),
  };
}

function readForm(reading: Reading, id: string, form: XmlElement | undefined, otherwise: FieldAccess): FormBinding {
  const fields: Record<string, FieldAccess> = {};
  const required: string[] = [];
  for (const { attributes } of childrenOf(form, 'vermilion:field')) {
    const name = attributes['name'] ?? '';
    if (attributes['access'] !== undefined)
      fields[name] = choiceOf(reading, id, 'access', attributes['access'], ['read', 'write', 'hidden']);
    if (attributes['required'] === 'true') required.push(name);
  }
  const rest = form?.attributes['otherwise'] ?? otherwise;
  return {
    key: textOr(form?.attributes['key']),
    fields,
    otherwise: choiceOf(reading, id, 'otherwise', rest, ['read', 'write', 'hidden']),
    required,
  };
}

function readDeadline(reading: Reading, id: string, deadline: XmlElement): Flat<Deadline> {
  return {
    due: textOr(deadline.attributes['due']),
    ladder: childrenOf(deadline, 'vermilion:step').map((step, index) => readLadderStep(reading, id, step.attributes, index)),
  };
}

function readLadderStep(reading: Reading, id: string, attributes: Attributes, index: number): Flat<LadderStep> {
  const { toRule } = attributes;
  const rule =
    toRule === undefined || toRule === '' ? undefined : readAssignmentRule(reading, id, toRule, attributes['toValue'] ?? '');
  return {
    id: textOr(attributes['id']) ?? `step${index + 1}`,
    after: attributes['after'] ?? '',
    action: choiceOf(reading, id, 'action', attributes['action'], actions),
    to: rule ?? (attributes['to'] === 'superior' ? 'superior' : undefined),
    every: textOr(attributes['every']),
    times: numberOf(reading, id, 'times', attributes['times'], [1, 1000]) ?? 1,
  };
}

function readButtons(reading: Reading, id: string, element: XmlElement | undefined): Approval['buttons'] {
  const buttons: Partial<Record<ButtonName, Button>> = {};
  for (const { attributes } of childrenOf(element, 'vermilion:button')) {
    const name = buttonNames.find((candidate) => candidate === attributes['name']);
    if (name === undefined) {
      const all = buttonNames.join(', ');
      reading.error(
        id,
        'attributeValue',
        `按钮只能是 ${all}，而不是「${attributes['name']}」`,
        `Expected a button of ${all}, but it is "${attributes['name']}"`,
      );
      continue;
    }
    buttons[name] = {
      enabled: attributes['enabled'] !== 'false',
      label: textOr(attributes['label']),
      opinion: attributes['opinion'] === 'true',
    };
  }
  return buttons;
}
