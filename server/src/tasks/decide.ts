import { CommandRejected, type Act, type RewindMode, type Vote } from '@vermilion/engine';
import { submissionOf } from '../definitions/formOf.js';
import type { Actor } from '../http/actor.js';
import type { RequestsContext } from '../requests/requestsContext.js';
import { actOnTask, type ActAnswer, type TaskAct } from './actOnTask.js';
import { approvalOf } from './buttonsOf.js';
import { taskErrors } from './taskErrors.js';

type Fields = Readonly<Record<string, unknown>> | undefined;

/** Who acts on which task; `key`: idempotency key of the click. */
export interface Acting {
  readonly context: RequestsContext;
  readonly actor: Actor;
  readonly task: string;
  readonly key: string | undefined;
}

const run = ({ context, actor, task, key }: Acting, act: TaskAct): Promise<ActAnswer> =>
  actOnTask(context, actor, task, act, key);

/** An act in the ballot of the task. */
const inBallot =
  ({ actor }: Acting, act: Act): TaskAct['command'] =>
  ({ task, at, edit }) => ({ type: 'act', at, by: actor.personId, token: task.token, act, variables: edit.variables });

function vote(acting: Acting, kind: 'approved' | 'rejected', vote: Vote, opinion: string | undefined, fields: Fields) {
  const command = inBallot(acting, { act: 'vote', by: acting.actor.personId, vote });
  const button = kind === 'approved' ? 'approve' : 'reject';
  return run(acting, { kind, button, opinion, fields, complete: kind === 'approved', command });
}

export const approveTask = (acting: Acting, { opinion, fields }: { opinion?: string | undefined; fields?: Fields }) =>
  vote(acting, 'approved', 'approve', opinion, fields);

export const rejectTask = (acting: Acting, { opinion, fields }: { opinion?: string | undefined; fields?: Fields }) =>
  vote(acting, 'rejected', 'reject', opinion, fields);

/** Sends it back to an earlier node, or to the initiator. */
export const returnTask = (
  acting: Acting,
  { to, mode, opinion }: { to: string; mode?: RewindMode | undefined; opinion?: string | undefined },
) =>
  run(acting, {
    kind: 'returned',
    button: 'return',
    opinion,
    complete: false,
    needsTrail: true,
    command({ view, task, node, at, trail }) {
      const { model } = view.deployed;
      const policy = approvalOf(node)!.returns;
      const start = submissionOf(model)?.id;
      const isSubmission = to === 'initiator' || to === start;
      const allowed = policy.to.includes('*') || policy.to.includes(to) || (isSubmission && policy.to.includes('initiator'));
      const target = isSubmission ? start : to;
      if (!allowed || target === undefined || !model.nodes.has(target)) throw taskErrors.noSuchTarget();
      if (mode !== undefined && policy.mode !== 'choose' && mode !== policy.mode) throw taskErrors.noSuchMode();
      return {
        type: 'rewind',
        at,
        by: acting.actor.personId,
        to: [{ node: target }],
        mode: policy.mode === 'choose' ? (mode ?? 'rewalk') : policy.mode,
        trail: trail!,
        returner: task.token,
      };
    },
  });

export const transferTask = (
  acting: Acting,
  { to, opinion, fields }: { to: string; opinion?: string | undefined; fields?: Fields },
) =>
  run(acting, {
    kind: 'transferred',
    button: 'transfer',
    opinion,
    fields,
    people: [to],
    complete: false,
    command: inBallot(acting, { act: 'transfer', by: acting.actor.personId, to }),
  });

/** Asks somebody for an opinion; the task comes back. */
export const delegateTask = (
  acting: Acting,
  { to, opinion, fields }: { to: string; opinion?: string | undefined; fields?: Fields },
) =>
  run(acting, {
    kind: 'delegated',
    button: 'delegate',
    opinion,
    fields,
    people: [to],
    complete: false,
    command: inBallot(acting, { act: 'delegate', by: acting.actor.personId, to }),
  });

export const addSigners = (
  acting: Acting,
  { kind, people, opinion }: { kind: 'before' | 'after' | 'parallel'; people: readonly string[]; opinion?: string | undefined },
) =>
  run(acting, {
    kind: 'signerAdded',
    button: 'addSigner',
    opinion,
    people,
    complete: false,
    command: inBallot(acting, { act: 'addSigner', by: acting.actor.personId, kind, people }),
  });

export const reduceSigner = (acting: Acting, { seat }: { seat: number }) =>
  run(acting, {
    kind: 'signerReduced',
    complete: false,
    command: inBallot(acting, { act: 'reduceSigner', by: acting.actor.personId, seat }),
  });

/** Work without a ballot is done, or a returned request is sent again. */
export const completeTask = (acting: Acting, { fields }: { fields?: Fields }, wanted: 'human' | 'resubmission') =>
  run(acting, {
    kind: wanted === 'human' ? 'completed' : 'resubmitted',
    fields,
    complete: true,
    command({ task, at, edit }) {
      if (task.kind !== wanted)
        throw new CommandRejected('NOT_ALLOWED', `Expected a task of kind ${wanted}, but it is ${task.kind}`);
      return { type: 'complete', at, by: acting.actor.personId, token: task.token, variables: edit.variables };
    },
  });
