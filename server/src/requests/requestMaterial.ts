import type { Instance } from '@vermilion/engine';
import { readUntorn } from '../database/readUntorn.js';
import { loadHistory, type StoredStep } from '../runtime/history.js';
import type { Deployed } from '../runtime/models.js';
import type { RequestRow } from '../runtime/requestRow.js';
import { TASK_COLUMNS, toTaskRow, type RawTask, type TaskRow } from '../runtime/taskRow.js';
import { factsOf, type Facts } from './facts.js';
import type { NoteKind } from './noteStep.js';
import { findRequest } from './policy.js';
import type { RequestsContext } from './requestsContext.js';

export interface NoteRow {
  readonly seq: number;
  readonly kind: NoteKind;
  readonly personId: string;
  readonly taskId: string | null;
  readonly node: string | null;
  readonly opinion: string | null;
  readonly people: readonly string[];
  readonly at: number;
}

export interface CommentRow {
  readonly id: string;
  readonly by: string;
  readonly at: number;
  readonly text: string;
  readonly mentions: readonly string[];
}

export interface CopyRow {
  readonly personId: string;
  readonly by: string | null;
  readonly at: number;
  readonly note: string | null;
  readonly readAt: number | null;
}

/** Everything that is stored about one request, read together. */
export interface RequestMaterial {
  readonly request: RequestRow;
  readonly deployed: Deployed;
  readonly instance: Instance;
  readonly history: readonly StoredStep[];
  readonly facts: Facts;
  readonly tasks: readonly TaskRow[];
  readonly notes: readonly NoteRow[];
  readonly comments: readonly CommentRow[];
  readonly copies: readonly CopyRow[];
}

/** @param found the request as it was when its reader was let in; the material has it as it is now. */
export async function loadMaterial(context: RequestsContext, found: RequestRow): Promise<RequestMaterial> {
  const { database } = context;
  const revision = async () => {
    const [row] = await database.read<{ rev: number }>('SELECT rev FROM process_instances WHERE id = ?', [found.id]);
    return row?.rev;
  };
  return readUntorn(revision, () => readMaterial(context, found));
}

async function readMaterial({ database, models }: RequestsContext, found: RequestRow): Promise<RequestMaterial> {
  const { id } = found;
  const [[row], request, history, tasks, notes, comments, copies, deployed] = await Promise.all([
    database.read<{ state: string }>('SELECT state FROM process_instances WHERE id = ?', [id]),
    findRequest({ database }, id),
    loadHistory(database.read, id),
    database.read<RawTask>(`SELECT ${TASK_COLUMNS} FROM tasks WHERE instance_id = ? ORDER BY id`, [id]),
    database.read<NoteRow & { person_id: string; task_id: string | null; people: string }>(
      'SELECT seq, kind, person_id, task_id, node, opinion, people, at FROM request_notes WHERE request_id = ? ORDER BY seq',
      [id],
    ),
    database.read<{ id: string; by_id: string; at: number; text: string; mentions: string }>(
      'SELECT id, by_id, at, text, mentions FROM request_comments WHERE request_id = ? ORDER BY id',
      [id],
    ),
    database.read<{ person_id: string; by_id: string | null; at: number; note: string | null; read_at: number | null }>(
      'SELECT person_id, by_id, at, note, read_at FROM request_copies WHERE request_id = ? ORDER BY at, person_id',
      [id],
    ),
    models.load(database.read, [found.definitionId]),
  ]);
  return {
    request: request ?? found,
    deployed: deployed.get(found.definitionId)!,
    instance: JSON.parse(row!.state) as Instance,
    history,
    facts: factsOf(history),
    tasks: tasks.map(toTaskRow),
    notes: notes.map(({ person_id, task_id, people, ...note }) => ({
      ...note,
      personId: person_id,
      taskId: task_id,
      people: JSON.parse(people) as string[],
    })),
    comments: comments.map(({ by_id, mentions, ...comment }) => ({
      ...comment,
      by: by_id,
      mentions: JSON.parse(mentions) as string[],
    })),
    copies: copies.map(({ person_id, by_id, at, note, read_at }) => ({
      personId: person_id,
      by: by_id,
      at,
      note,
      readAt: read_at,
    })),
  };
}
