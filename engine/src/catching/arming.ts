import { behaviorOf } from '../definitions/index.js';
import type { Token } from '../instance.js';
import type { Container } from '../model/flowNode.js';
import type { Step } from '../step.js';
import type { CatchingNode } from './catch.js';
import { startOf } from './startOf.js';

type What = 'arm' | 'resume' | 'disarm';

/** Begins to wait for an event, waits again, or does not wait any more. */
export function arming(what: What, step: Step, event: CatchingNode, token: Token): void {
  const { eventDefinition } = event;
  if (eventDefinition !== undefined) behaviorOf(eventDefinition)[what]?.(step, event.id, eventDefinition, token);
}

/** The same for everything that can start an event sub-process of a scope. */
export function armingEventSubProcesses(what: What, step: Step, { eventSubProcesses }: Container, scope: Token): void {
  for (let i = 0; i < eventSubProcesses.length; i++) {
    const start = startOf(eventSubProcesses[i]!);
    if (start !== undefined) arming(what, step, start, scope);
  }
}
