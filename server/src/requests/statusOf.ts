import type { Instance, ProcessModel } from '@vermilion/engine';
import type { RequestStatus } from '../runtime/requestRow.js';

/** How an instance stands, as people say it; `terminated` is what a cancellation is to be called, `outcome` the variable of the process. */
export function statusOf(
  model: ProcessModel,
  instance: Instance,
  { terminated, outcome }: { readonly terminated: RequestStatus; readonly outcome: unknown },
): RequestStatus {
  switch (instance.state) {
    case 'completed':
      // A flow may go on after a rejection and come to its end.
      return outcome === 'rejected' ? 'rejected' : 'approved';
    case 'rejected':
      return 'rejected';
    case 'terminated':
      return terminated;
    case 'failed':
      return 'incident';
    case 'created':
    case 'active':
      if (instance.tokens.some((token) => token.state === 'failed')) return 'incident';
      return instance.tokens.some((token) => token.state === 'held' && model.nodes.get(token.at)?.type === 'startEvent')
        ? 'returned'
        : 'pending';
  }
}
