import type { DiagramMarks } from '../tokens/showTokens.js';
import type { Trial } from './trial.js';

/** How the diagram shows a trial run: where the tokens are, what is done, current, returned, failed. */
export function marksOf({ instance, trail, model }: Trial): DiagramMarks {
  const states = new Map<string, string>();
  const nodeOf = new Map<number, string>();
  for (const { events } of trail) {
    for (const event of events) {
      if (event.type === 'token.entered' || event.type === 'token.restored') {
        nodeOf.set(event.token.id, event.token.at);
        states.delete(event.token.at);
      }
      if (event.type === 'flow.taken') states.set(event.flow, 'taken');
      if (event.type === 'token.left') {
        const node = nodeOf.get(event.token);
        if (node) states.set(node, event.how === 'completed' || event.how === 'merged' ? 'done' : 'returned');
      }
    }
  }
  const tokens = new Map<string, number>();
  for (const token of instance.tokens) {
    if (token.parent === null || model.nodes.get(token.at)?.type === 'process') continue;
    tokens.set(token.at, (tokens.get(token.at) ?? 0) + 1);
    states.set(token.at, token.state === 'failed' ? 'incident' : 'current');
  }
  states.delete(model.process.id);
  return { tokens, states };
}
