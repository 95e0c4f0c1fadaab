import type { TokenId, TraceLine } from '@vermilion/engine';
import type { Trial } from './trial.js';

/** Why these people: the latest trace of the ballot at a token. */
export function traceOf({ trail }: Trial, token: TokenId): readonly TraceLine[] {
  const lines = trail.flatMap(({ events }) =>
    events.flatMap((event) => {
      if (event.type === 'ballot.opened' && event.token === token) return event.trace;
      return event.type === 'ballot.changed' && event.token === token ? (event.trace ?? []) : [];
    }),
  );
  return lines;
}
