import type { LadderStep, ProcessModel, World } from '@vermilion/engine';
import { personBrief, type PersonBrief } from '../organization/personBrief.js';
import type { StoredStep } from '../runtime/history.js';
import type { TaskRow } from '../runtime/taskRow.js';
import { isPast, type TokenFact } from './facts.js';
import type { NoteRow, RequestMaterial } from './requestMaterial.js';
import type { TimelineEntry } from './timelineEntry.js';

interface Material extends Pick<RequestMaterial, 'history' | 'facts' | 'tasks' | 'notes' | 'comments' | 'copies' | 'instance'> {
  readonly model: ProcessModel;
  readonly world: World;
}

/** What has happened to a request, in order, and where it stands: from the history, with what people wrote. */
export function buildTimeline(material: Material): TimelineEntry[] {
  const { history, notes, comments, copies, world, facts } = material;
  const noteOf = new Map(notes.map((note) => [note.seq, note]));
  const entries: TimelineEntry[] = [];
  for (const step of history) {
    const note = noteOf.get(step.seq);
    if (note) entries.push(noteEntry(material, step, note));
    entries.push(...eventEntries(material, step));
  }
  const roundAt = (at: number) => facts.roundOf.get(history.findLast((step) => step.at <= at)?.seq ?? 1) ?? 1;
  for (const { id, by, at, text } of comments) {
    const comment = { id, kind: 'commented' as const, round: roundAt(at), superseded: false, at, opinion: text };
    entries.push({ ...comment, by: personBrief(world, by) });
  }
  for (const { personId, by, at, note } of copies) {
    const to = briefs(world, [personId]);
    const copy = { id: `copy.${personId}`, kind: 'copied' as const, round: roundAt(at), superseded: false, at, to };
    entries.push({ ...copy, by: personBrief(world, by), ...(note === null ? {} : { opinion: note }) });
  }
  // Of what happened in one step, the end is the last.
  entries.sort((one, other) => one.at - other.at || Number(isEnd(one)) - Number(isEnd(other)));
  return [...entries, ...openEntries(material)];
}

const isEnd = ({ kind }: TimelineEntry) => kind === 'finished' || kind === 'failed';

function noteEntry({ model, world, facts, tasks }: Material, step: StoredStep, note: NoteRow): TimelineEntry {
  const task = tasks.find((each) => each.id === note.taskId);
  return {
    id: `${step.seq}`,
    kind: note.kind,
    ...nodeOf(model, note.node ?? undefined),
    round: facts.roundOf.get(step.seq) ?? 1,
    superseded: isPast(task ? facts.tokens.get(task.token) : undefined),
    at: note.at,
    by: personBrief(world, note.personId),
    ...(note.people.length === 0 ? {} : { to: briefs(world, note.people) }),
    ...(note.opinion === null ? {} : { opinion: note.opinion }),
    ...(task ? { usedMs: world.workingTimeBetween(task.openedAt, note.at) } : {}),
  };
}

const LADDER: Readonly<Record<LadderStep['action'], TimelineEntry['kind']>> = {
  remind: 'reminded',
  copy: 'copied',
  escalate: 'escalated',
  transfer: 'transferred',
  approve: 'automatic',
  reject: 'automatic',
};

/** What happened without anybody's doing: services, automatic decisions, steps of a ladder, the end. */
function eventEntries({ model, world, facts }: Material, { seq, at, events }: StoredStep): TimelineEntry[] {
  const entries: TimelineEntry[] = [];
  const add = (fact: TokenFact | undefined, kind: TimelineEntry['kind'], to?: readonly string[]) =>
    entries.push({
      id: `${seq}.${entries.length}`,
      kind,
      ...nodeOf(model, fact?.token.at),
      round: facts.roundOf.get(seq) ?? 1,
      superseded: isPast(fact),
      at,
      by: null,
      ...(to === undefined || to.length === 0 ? {} : { to: briefs(world, to) }),
    });
  for (const event of events) {
    if (event.type === 'timer.fired') {
      const fact = facts.tokens.get(event.token);
      const rung = fact && ladderStep(model, fact.token.at, event.timer);
      const changed = events.flatMap((other) => (other.type === 'ballot.changed' && other.token === event.token ? [other] : []));
      const to = changed.flatMap((change) => change.trace?.flatMap((line) => (line.stage === 'ladder' ? line.people : [])) ?? []);
      if (rung) add(fact, LADDER[rung.action], [...new Set(to)]);
    } else if (event.type === 'ballot.opened' && event.ballot.seats.length === 0) {
      add(facts.tokens.get(event.token), 'automatic');
    } else if (event.type === 'token.left' && event.how === 'completed') {
      const fact = facts.tokens.get(event.token);
      if (fact && model.nodes.get(fact.token.at)?.type === 'serviceTask') add(fact, 'service');
    } else if (event.type === 'instance.completed' || event.type === 'instance.rejected') {
      add(undefined, 'finished');
    } else if (event.type === 'instance.failed') {
      add(undefined, 'failed');
    }
  }
  return entries;
}

function openEntries({ model, world, facts, tasks, instance }: Material): TimelineEntry[] {
  const open = new Map<number, TaskRow[]>();
  for (const task of tasks) if (task.state === 'open') open.set(task.token, [...(open.get(task.token) ?? []), task]);
  return [...open].map(([id, ofToken]) => {
    const token = instance.tokens.find((each) => each.id === id);
    const [first] = ofToken;
    const seats = token?.ballot?.seats ?? [];
    const people = (
      seats.length > 0
        ? seats.filter((seat) => seat.state !== 'withdrawn').map(({ person, state }) => ({ person, state }))
        : ofToken.map(({ personId }) => ({ person: personId, state: 'open' }))
    ).flatMap(({ person, state }) => {
      const brief = personBrief(world, person);
      const readAt = ofToken.find((task) => task.personId === person)?.readAt ?? null;
      return brief ? [{ person: brief, state, readAt }] : [];
    });
    return {
      id: `open.${id}`,
      kind: 'open',
      ...nodeOf(model, first!.node),
      round: facts.tokens.get(id)?.round ?? facts.round,
      superseded: false,
      at: first!.openedAt,
      by: null,
      people,
      ...(token?.ballot ? { mode: token.ballot.rule.mode } : {}),
      due: first!.due,
    };
  });
}

function ladderStep(model: ProcessModel, nodeId: string, timer: string): LadderStep | undefined {
  const node = model.nodes.get(nodeId);
  return node?.type === 'userTask' ? node.approval?.deadline?.ladder.find((rung) => rung.id === timer) : undefined;
}

const nodeOf = (model: ProcessModel, id: string | undefined): Pick<TimelineEntry, 'node' | 'nodeName'> =>
  id === undefined ? {} : { node: id, nodeName: model.nodes.get(id)?.name ?? id };

const briefs = (world: World, ids: readonly string[]): PersonBrief[] =>
  ids.map((id) => personBrief(world, id)).filter((person) => person !== null);
