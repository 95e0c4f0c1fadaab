import type { Text } from '@vermilion/plugin-kit';
import type { TraceLine, World } from '@vermilion/engine';
import type { Actor } from '../http/actor.js';
import { refusals } from '../http/refusals.js';
import { personBrief, type PersonBrief } from '../organization/personBrief.js';
import { loadHistory } from '../runtime/history.js';
import { readableRequest } from './policy.js';
import type { RequestsContext } from './requestsContext.js';
import { traceText } from './traceText.js';

/** One stage of the answer to "why me?". */
export interface TraceView {
  readonly stage: TraceLine['stage'];
  readonly rule: string | null;
  readonly people: readonly PersonBrief[];
  readonly removed: readonly {
    readonly person: PersonBrief | null;
    readonly why: string;
    readonly instead: PersonBrief | null;
  }[];
  readonly text: Text;
}

/** The answer as a whole: how it began, who fell out on the way, and who is there now. */
export interface Why {
  readonly trace: readonly TraceView[];
  readonly people: readonly PersonBrief[];
  readonly removed: TraceView['removed'];
  readonly text: Text;
}

/** How the people of a task were found: rule, who fell out and why, and what was changed since. */
export async function whyMe(context: RequestsContext, actor: Actor, requestId: string, taskId: string): Promise<Why> {
  await readableRequest(context, actor, requestId);
  const { database, world } = context;
  const [task] = await database.read<{ token: number }>('SELECT token FROM tasks WHERE id = ? AND instance_id = ?', [
    taskId,
    requestId,
  ]);
  if (!task) throw refusals.notFound();
  const lines: TraceLine[] = [];
  let people: readonly string[] = [];
  for (const { events } of await loadHistory(database.read, requestId)) {
    for (const event of events) {
      if ((event.type !== 'ballot.opened' && event.type !== 'ballot.changed') || event.token !== task.token) continue;
      lines.push(...(event.trace ?? []));
      people = event.ballot.seats.filter((seat) => seat.state !== 'withdrawn').map((seat) => seat.person);
    }
  }
  const trace = lines.map((line) => viewTrace(world.current(), line));
  const rules = trace.filter((line) => line.stage === 'rule');
  return {
    trace,
    people: people.map((person) => personBrief(world.current(), person)).filter((person) => person !== null),
    removed: trace.flatMap((line) => line.removed),
    text: { zh: rules.map((line) => line.text.zh).join('；'), en: rules.map((line) => line.text.en).join(' ') },
  };
}

function viewTrace(world: World, line: TraceLine): TraceView {
  const brief = (id: string) => personBrief(world, id);
  return {
    stage: line.stage,
    rule: line.rule ?? null,
    people: line.people.map(brief).filter((person) => person !== null),
    removed: (line.removed ?? []).map(({ person, why, instead }) => ({
      person: brief(person),
      why,
      instead: instead === undefined ? null : brief(instead),
    })),
    text: traceText(world, line),
  };
}
