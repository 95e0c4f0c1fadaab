import type { EventType, Event } from '@vermilion/engine';
import type { StepTaken } from './stepTaken.js';

type Failed = Extract<Event, { type: 'token.failed' }>;

/** Keeps the rows of the incidents in step with the tokens that have failed. */
export function noteIncidents({ view, instance, history, writing, at }: StepTaken): void {
  const before = view.instance.tokens.filter((token) => token.state === 'failed').map((token) => token.id);
  const failures = new Map<number, Failed>();
  for (const event of history.flatMap((step) => step.events)) if (isFailure(event)) failures.set(event.token, event);
  const now = instance.tokens.filter((token) => token.state === 'failed');
  for (const token of before) {
    if (failures.has(token) || !now.some((failed) => failed.id === token)) {
      writing.run('DELETE FROM incidents WHERE instance_id = ? AND token = ?', [view.id, token]);
    }
  }
  for (const { id, at: node } of now) {
    const failure = failures.get(id);
    if (!failure) continue;
    const { code, reason } = failure;
    // After the statements above: a retry that failed again replaces its row.
    writing.insert('incidents', { instance_id: view.id, token: id, node, code, reason, at });
  }
}

const FAILED: EventType = 'token.failed';
const isFailure = (event: Event): event is Failed => event.type === FAILED;
