import type { RouteStop } from '../../api/flows.js';
import type { PersonBrief } from '../../api/people.js';
import type { TimelineEntry } from '../../api/requests.js';
import type { TimelineItem } from '../../components/timeline-list/timelineItem.js';

/** Words and formats that the timeline needs, so that it can be made without a page. */
export interface TimelineWords {
  readonly t: (key: string, values?: Record<string, unknown>) => string;
  readonly moment: (at: number) => string;
  readonly dueDay: (at: number) => string;
  /** A length of working time. */
  readonly used: (ms: number) => string;
  readonly names: (people: readonly PersonBrief[]) => string;
  readonly me: string | null;
  /** The request waits for its requester to revise it. */
  readonly returned: boolean;
}

const looks: Partial<Record<TimelineEntry['kind'], TimelineItem['look']>> = {
  submitted: 'done',
  resubmitted: 'done',
  approved: 'done',
  rejected: 'rejected',
  returned: 'returned',
  takenBack: 'returned',
  withdrawn: 'returned',
  cancelled: 'rejected',
  automatic: 'done',
  service: 'done',
  finished: 'done',
  failed: 'rejected',
  open: 'current',
};
/** Acts that come back as votes on a node: the node is the title, what was done stands at the person. */
const DECISIONS: readonly TimelineEntry['kind'][] = ['approved', 'rejected', 'returned', 'automatic', 'open'];

/** What can end a round. */
const ENDS: readonly TimelineEntry['kind'][] = ['returned', 'rejected', 'takenBack'];
/** They belong to the round they began. */
const SUBMISSIONS: readonly TimelineEntry['kind'][] = ['submitted', 'resubmitted'];

/**
 * The timeline of a request: earlier rounds as one line each, then what has happened in this round, what is open now, and what
 * is expected.
 */
export function timelineItems(
  entries: readonly TimelineEntry[],
  predicted: readonly RouteStop[],
  words: TimelineWords,
): readonly TimelineItem[] {
  const undone = new Set(entries.filter((entry) => entry.superseded).map((entry) => entry.round));
  const isPast = (entry: TimelineEntry) => entry.superseded || (SUBMISSIONS.includes(entry.kind) && undone.has(entry.round));
  const past = entries.filter(isPast);
  const rounds = [...new Set(past.map((entry) => entry.round))].map((round) =>
    roundItem(
      round,
      past.filter((entry) => entry.round === round),
      endOf(entries, round),
      words,
    ),
  );
  // What came straight back goes on: nothing of the round is undone, but people want to know why there is a new one.
  const current = entries
    .filter((entry) => !isPast(entry))
    .map((entry) => entryItem(entry, entry.kind === 'resubmitted' ? endOf(entries, entry.round - 1) : undefined, words));
  return [...rounds, ...current, ...predicted.map((stop) => stopItem(stop, words))];
}

/** What ended a round: whoever sent it back, in the round or as the last thing of it that still counts. */
function endOf(entries: readonly TimelineEntry[], round: number): TimelineEntry | undefined {
  return entries.findLast((entry) => entry.round === round && ENDS.includes(entry.kind));
}

function reasonOf(end: TimelineEntry, { t, names }: TimelineWords): string {
  return t('request.timeline.roundEnded', {
    who: end.by ? names([end.by]) : '',
    act: t(`request.kind.${end.kind}`),
    opinion: (end.opinion ?? '').replace(/[。.]$/, ''),
  });
}

function roundItem(
  round: number,
  entries: readonly TimelineEntry[],
  end: TimelineEntry | undefined,
  words: TimelineWords,
): TimelineItem {
  const { t, moment } = words;
  const votes = entries.filter((entry) => entry.kind === 'approved' || entry.kind === 'rejected').length;
  const times = entries.flatMap((entry) => (entry.at === null ? [] : [entry.at]));
  const last = times.at(-1);
  const why = end ? reasonOf(end, words) : '';
  return {
    id: `round-${round}`,
    look: 'superseded',
    title: t('request.timeline.round', { round }),
    at: last === undefined ? undefined : moment(last),
    note: [why, votes ? t('request.timeline.votesKept', { count: votes }) : '']
      .filter(Boolean)
      .join(t('request.timeline.sentence')),
  };
}

/** @param because what ended the round before, if this begins a new one. */
function entryItem(entry: TimelineEntry, because: TimelineEntry | undefined, words: TimelineWords): TimelineItem {
  const { t, moment, dueDay, used, names } = words;
  const isDecision = DECISIONS.includes(entry.kind) && entry.nodeName;
  const act = t(`request.kind.${entry.kind}`);
  const spent = entry.usedMs ? t('request.timeline.used', { act, time: used(entry.usedMs) }) : act;
  const to = entry.to?.length ? t('request.timeline.to', { people: names(entry.to) }) : undefined;
  const aside =
    entry.kind === 'open'
      ? modeWords(entry.mode, t)
      : entry.round > 1 && (entry.kind === 'submitted' || entry.kind === 'resubmitted')
        ? t('request.timeline.round', { round: entry.round })
        : undefined;
  return {
    id: entry.id,
    look: looks[entry.kind] ?? 'note',
    title: entry.kind === 'open' && words.returned ? t('request.timeline.revise') : isDecision ? entry.nodeName! : act,
    aside: aside ?? (isDecision ? undefined : (entry.nodeName ?? undefined)),
    at: entry.at === null || entry.kind === 'open' ? undefined : moment(entry.at),
    people:
      entry.kind === 'open'
        ? seats(entry, words)
        : entry.by
          ? [personLine(entry.by, isDecision ? spent : (entry.by.department?.name ?? ''), words)]
          : undefined,
    opinion: entry.opinion || undefined,
    note:
      (because && reasonOf(because, words)) ??
      to ??
      (entry.kind === 'open' && entry.due ? t('request.timeline.due', { day: dueDay(entry.due) }) : undefined),
  };
}

function seats(entry: TimelineEntry, words: TimelineWords): TimelineItem['people'] {
  const { t, moment } = words;
  return (entry.people ?? []).map(({ person, state, readAt }) => {
    const read = readAt ? t('request.timeline.read', { at: moment(readAt) }) : t('request.timeline.unread');
    return personLine(person, state === 'open' ? read : t(`request.seat.${state}`), words);
  });
}

function stopItem(stop: RouteStop, words: TimelineWords): TimelineItem {
  const { t, dueDay } = words;
  return {
    id: `next-${stop.node}`,
    look: 'predicted',
    title: stop.name,
    aside: stop.automatic
      ? t('request.timeline.automatic')
      : stop.people.length > 1
        ? modeWords(stop.mode, t)
        : t('request.timeline.predicted'),
    people: stop.people.map((person) => personLine(person, person.department?.name ?? '', words)),
    note: stop.due ? t('request.timeline.expected', { day: dueDay(stop.due) }) : undefined,
  };
}

function personLine(person: PersonBrief, note: string, { me }: TimelineWords) {
  return { id: person.id, name: person.name, note, isMe: person.id === me };
}

const MODES: readonly string[] = ['any', 'joint', 'ratio', 'count', 'firstDecides', 'sequential'];
function modeWords(mode: string | null | undefined, t: TimelineWords['t']): string | undefined {
  return mode && MODES.includes(mode) ? t(`request.mode.${mode}`) : undefined;
}
