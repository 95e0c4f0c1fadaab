import type { Fields } from '../../../api/fields.js';
import { tasks, type Decided } from '../../../api/tasks.js';
import type { DecisionAction } from './decisionAction.js';
import type { DecisionInput } from './decisionInput.js';

type Send = (task: string, input: DecisionInput, fields: Fields, key: string) => Promise<Decided>;

const opinionOf = ({ opinion }: DecisionInput) => (opinion.trim() ? { opinion: opinion.trim() } : {});
const fieldsOf = (fields: Fields) => (Object.keys(fields).length > 0 ? { fields } : {});

/** How each action is told to the server. `fields`: only those that were changed and may be written. */
const senders: Readonly<Record<DecisionAction, Send>> = {
  approve: (task, input, fields, key) => tasks.approve(task, { ...opinionOf(input), ...fieldsOf(fields) }, key),
  reject: (task, input, fields, key) => tasks.reject(task, { ...opinionOf(input), ...fieldsOf(fields) }, key),
  return: (task, input, _fields, key) =>
    tasks.return(task, { to: input.to ?? 'initiator', mode: input.mode, ...opinionOf(input) }, key),
  transfer: (task, input, _fields, key) => tasks.transfer(task, { to: input.people[0] ?? '', ...opinionOf(input) }, key),
  delegate: (task, input, fields, key) =>
    tasks.delegate(task, { to: input.people[0] ?? '', ...opinionOf(input), ...fieldsOf(fields) }, key),
  addSigner: (task, input, _fields, key) =>
    tasks.addSigners(task, { kind: input.kind, people: input.people, ...opinionOf(input) }, key),
  complete: (task, _input, fields, key) => tasks.complete(task, { fields }, key),
  resubmit: (task, _input, fields, key) => tasks.resubmit(task, { fields }, key),
};

export function sendDecision(action: DecisionAction, ...args: Parameters<Send>): Promise<Decided> {
  return senders[action](...args);
}
