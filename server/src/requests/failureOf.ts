import type { ProcessModel } from '@vermilion/engine';
import type { RequestMaterial } from './requestMaterial.js';

/** A business error that no boundary event of the diagram has caught: the process has ended by it and cannot be retried. */
export interface RequestFailure {
  readonly code: string;
  /** Where it was thrown; null: unknown. */
  readonly node: string | null;
  readonly nodeName: string | null;
  readonly at: number;
}

/** Why a process has failed as a whole; null: it has not. */
export function failureOf(model: ProcessModel, { instance, history, facts }: RequestMaterial): RequestFailure | null {
  if (instance.state !== 'failed') return null;
  for (const { at, events } of history.toReversed()) {
    const thrown = events.findLast((event) => event.type === 'error.thrown' && event.caughtBy === null);
    if (thrown?.type !== 'error.thrown') continue;
    const node = facts.tokens.get(thrown.token)?.token.at ?? null;
    return { code: thrown.errorCode, node, nodeName: node === null ? null : (model.nodes.get(node)?.name ?? node), at };
  }
  return null;
}
