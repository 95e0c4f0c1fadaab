import type { Event } from '@vermilion/engine';
import type { Trial } from './trial.js';

/** One thing that has happened in a trial run, for the list of events. */
export interface LogLine {
  readonly at: number;
  readonly by: string;
  /** Key under `trialRun.event`. */
  readonly event: string;
  readonly node: string | null;
  readonly detail: string;
}

/** The history of a trial run in the order in which it happened; what only the engine cares about is left out. */
export function logOf({ trail, model }: Trial): readonly LogLine[] {
  const places = new Map<number, string>();
  return trail.flatMap(({ at, by, events }) =>
    events.flatMap((event): readonly LogLine[] => {
      if (event.type === 'token.entered' || event.type === 'token.restored') places.set(event.token.id, event.token.at);
      const said = saysOf(event);
      if (said === null) return [];
      const node = 'token' in event ? (places.get(typeof event.token === 'number' ? event.token : event.token.id) ?? null) : null;
      return [{ at, by, event: said.event, node: node === model.process.id ? null : node, detail: said.detail }];
    }),
  );
}

/** Variables that the engine keeps for itself. */
const internal = ['approvedBy', 'picks', 'requestId'];

function saysOf(event: Event): { readonly event: string; readonly detail: string } | null {
  switch (event.type) {
    case 'instance.started':
    case 'instance.completed':
    case 'instance.rejected':
    case 'instance.terminated':
    case 'instance.rewound':
      return { event: event.type.replace('.', '_'), detail: '' };
    case 'instance.failed':
      return { event: 'instance_failed', detail: event.errorCode };
    case 'token.entered':
      return event.token.parent === null ? null : { event: 'token_entered', detail: '' };
    case 'token.failed':
      return { event: 'token_failed', detail: event.reason };
    case 'ballot.changed':
      return { event: `act_${event.act.act}${event.act.act === 'vote' ? `_${event.act.vote}` : ''}`, detail: '' };
    case 'timer.fired':
      return { event: 'timer_fired', detail: event.timer };
    case 'variables.set': {
      const names = Object.keys(event.variables).filter((name) => !internal.includes(name));
      return names.length ? { event: 'variables_set', detail: names.join(', ') } : null;
    }
    case 'error.thrown':
      return { event: 'error_thrown', detail: event.errorCode };
    default:
      return null;
  }
}
