import type { World } from '@vermilion/engine';
import type { StepObserver } from '../runtime/runtimeContext.js';
import type { StepTaken } from '../runtime/stepTaken.js';
import type { Notice } from '../runtime/stepWriting.js';
import type { TaskRow } from '../runtime/taskRow.js';
import { addCopies } from '../requests/sayOn.js';
import type { Message, MessageEvent } from './message.js';
import { messageRows } from './messageRows.js';
import { messageTitle } from './messageTitle.js';

type Draft = Omit<Message, 'title' | 'requestId' | 'by' | 'text'>;

/** Makes messages of what a step has done, stored with it: nobody is told of what did not happen, nobody is forgotten. */
export function observeMessages(world: () => World): StepObserver {
  return (taken) => {
    const { view, writing, at } = taken;
    const by = taken.by === 'system' ? null : taken.by;
    const text = noteText(taken);
    const byName = by === null ? '系统' : (world().person(by)?.name ?? '');
    const drafts = [...ofNotices(taken), ...ofOpened(taken), ...ofEnd(taken)];
    for (const draft of drafts) {
      const node = draft.node === null ? '' : (view.deployed.model.nodes.get(draft.node)?.name ?? draft.node);
      const title = messageTitle(draft.event, { by: byName, title: view.request.title, node });
      const { notification, mail } = messageRows({ ...draft, requestId: view.id, by, text, title }, at);
      writing.insert('notifications', notification);
      writing.insert('mails', mail);
    }
    for (const notice of writing.notices) {
      if (notice.event !== 'copy') continue;
      writing.within.push(async (tx) => void (await addCopies(tx, view.request, null, notice.people, null, at)));
    }
  };
}

const EVENTS: Readonly<Record<Notice['event'], MessageEvent>> = {
  remind: 'reminder',
  escalate: 'escalated',
  copy: 'copied',
  transfer: 'transferred',
};

/** The steps of ladders, and copies. */
function ofNotices({ writing, view, history }: StepTaken): Draft[] {
  const open = writing.openAfter();
  return writing.notices.flatMap((notice) =>
    notice.people.map((personId): Draft => {
      const task = open.find((each) => each.token === notice.token && each.personId === personId);
      // A copy has no step; a node that is walked again copies again.
      const step = notice.step ?? `${history[0]!.seq}`;
      return {
        event: EVENTS[notice.event],
        personId,
        taskId: task?.id ?? null,
        node: notice.node,
        step: notice.step,
        ledgerKey: `${view.id}.${notice.token}.${notice.event}.${step}.${personId}`,
      };
    }),
  );
}

/** New tasks. Whoever is told by the ladder is not told twice. */
function ofOpened({ writing, command, by }: StepTaken): Draft[] {
  const told = new Set(
    writing.notices
      .filter(({ event }) => event !== 'copy')
      .flatMap(({ token, people }) => people.map((person) => `${token}.${person}`)),
  );
  const handed = command.type === 'act' && (command.act.act === 'transfer' || command.act.act === 'delegate');
  return [...writing.opened.values()]
    .filter((task) => task.personId !== by && !told.has(`${task.token}.${task.personId}`))
    .map((task) =>
      aboutTask(
        task,
        task.kind === 'resubmission' ? 'returned' : handed && command.token === task.token ? 'transferred' : 'assigned',
      ),
    );
}

function ofEnd({ view, writing, by, history }: StepTaken): Draft[] {
  const { initiatorId, status: before } = view.request;
  const { status } = writing.request;
  const drafts: Draft[] = [];
  if ((status === 'approved' || status === 'rejected') && status !== before) {
    drafts.push({
      event: status,
      personId: initiatorId,
      taskId: null,
      node: null,
      step: null,
      ledgerKey: `${view.id}.${status}.${history[0]!.seq}.${initiatorId}`,
    });
  }
  const gone = [...writing.closed.values()].filter(
    (task) => task.why === 'withdrawn' && task.state === 'closed' && task.personId !== by,
  );
  return [...drafts, ...gone.map((task) => aboutTask(task, 'withdrawn'))];
}

function aboutTask(task: TaskRow, event: MessageEvent): Draft {
  return {
    event,
    personId: task.personId,
    // Of a task that is gone the message is worth sending all the same.
    taskId: event === 'withdrawn' ? null : task.id,
    node: task.node,
    step: null,
    ledgerKey: `${task.id}.${event}`,
  };
}

/** What the person who acts has written. */
function noteText({ writing }: StepTaken): string | null {
  const [note] = writing.rows.get('request_notes') ?? [];
  return (note?.['opinion'] as string | null | undefined) ?? null;
}
