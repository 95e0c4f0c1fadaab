import type { Actor } from '../http/actor.js';
import { administersRequests } from './policy.js';
import type { RequestMaterial } from './requestMaterial.js';

/** What a reader may do with a request now. */
export interface Capabilities {
  readonly withdraw: boolean;
  readonly urge: boolean;
  readonly comment: boolean;
  readonly copy: boolean;
  /** Tasks whose decision may be taken back. */
  readonly takeBack: readonly string[];
  readonly resubmit: boolean;
  readonly cancel: boolean;
  readonly retry: boolean;
}

const DECIDED: ReadonlySet<string> = new Set(['approved', 'rejected']);

export function capabilitiesOf(
  { request, instance, tasks, facts }: Pick<RequestMaterial, 'request' | 'instance' | 'tasks' | 'facts'>,
  actor: Actor,
): Capabilities {
  const isInitiator = request.initiatorId === actor.personId;
  const runs = instance.state === 'active';
  const open = tasks.filter((task) => task.state === 'open');
  return {
    withdraw: isInitiator && runs && !request.decided,
    urge: isInitiator && request.status === 'pending' && open.length > 0,
    comment: true,
    copy: true,
    takeBack: tasks
      .filter((task) => task.personId === actor.personId && task.state === 'done' && DECIDED.has(task.decision ?? ''))
      .filter((task) => mayTakeBack(task.token, facts, instance.state))
      .map((task) => task.id),
    resubmit: open.some((task) => task.kind === 'resubmission' && task.personId === actor.personId),
    cancel: runs && administersRequests(actor),
    // A process that has ended by an error has nothing to try again.
    retry: runs && request.status === 'incident' && administersRequests(actor),
  };
}

/** As far as can be told without trying: it counts, and what came of it has not been acted upon. */
function mayTakeBack(token: number, { tokens }: RequestMaterial['facts'], state: string): boolean {
  const fact = tokens.get(token);
  if (!fact || fact.superseded || state !== 'active') return false;
  if (!fact.left) return true;
  const later = [...tokens.values()].filter((other) => other.enteredAt >= fact.left!.at && other.token.id > token);
  return (
    fact.left.how === 'completed' && !later.some((other) => other.left?.how === 'completed' && other.left.seq > fact.left!.seq)
  );
}
