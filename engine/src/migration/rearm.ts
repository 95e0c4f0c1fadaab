import { timesOf } from '../approval/timesOf.js';
import { arming } from '../catching/arming.js';
import type { Catch } from '../catching/catch.js';
import { catchesAt } from '../catching/catchesAt.js';
import type { Token } from '../instance.js';
import type { Step } from '../step.js';

/**
 * Makes a token wait for what its place in the other model waits for: what is the same there goes on, what is not is withdrawn, and what
 * is new begins now. An open ballot keeps its rule and its due time; steps of its ladder that are gone are withdrawn.
 *
 * @throws {Incident} if something new cannot be waited for, such as a timer without a duration.
 */
export function rearm(before: Step, after: Step, token: Token): void {
  if (token.state === 'failed' && token.again === undefined) return; // waits for nothing
  const moved = after.find(token.id)!;
  const old = catchesAt(before, token);
  const now = catchesAt(after, moved);
  const known = new Set(now.map(keyOf));
  const had = new Set(old.map(keyOf));
  for (const { event } of eventsOf(old, known)) arming('disarm', before, event, token);
  for (const { event } of eventsOf(now, had)) arming('arm', after, event, moved);
  for (const rung of goneRungs(before, after, token)) before.clearTimer(token.id, rung);
}

/** The events of which something is not in `known`, each once. */
function eventsOf(catches: readonly Catch[], known: ReadonlySet<string>): readonly Catch[] {
  const changed = catches.filter((one) => !known.has(keyOf(one)));
  return changed.filter(({ event }, n) => changed.findIndex((other) => other.event === event) === n);
}

/** What is waited for, expressions by their source. */
function keyOf({ id, definition, position }: Catch): string {
  return JSON.stringify([id, position, definition]);
}

function goneRungs(before: Step, after: Step, token: Token): readonly string[] {
  const [was, is] = [before.node(token), after.node(after.find(token.id)!)];
  if (was.type !== 'userTask' || is.type !== 'userTask' || token.state !== 'held') return [];
  const kept = new Set(is.approval?.deadline?.ladder.map(({ id }) => id));
  const rungs = was.approval?.deadline?.ladder ?? [];
  return rungs.filter((rung) => !kept.has(rung.id) && (token.fired?.[rung.id] ?? 0) < timesOf(rung)).map(({ id }) => id);
}
