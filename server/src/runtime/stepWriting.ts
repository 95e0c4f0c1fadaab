import type { EffectOf } from '@vermilion/engine';
import type { Transaction } from '../database/database.js';
import { newId } from '../database/newId.js';
import type { ProcessView } from './processView.js';
import type { RequestRow } from './requestRow.js';
import type { TaskRow } from './taskRow.js';

/** A timer row to be. */
export interface TimerRow {
  readonly token: number;
  readonly timer: string;
  readonly due: number;
}

/** Something to be done after the commit, at least once. */
export interface OutboxEntry {
  readonly kind: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly idempotencyKey: string;
  readonly due: number;
}

/** What somebody is to be told. */
export type Notice = EffectOf<'notify'>;

/** What a person did with a task, for the row and the timeline. */
export interface Closing {
  readonly decision: string;
  readonly opinion: string | null;
}

/**
 * Everything that one step writes beside the state and the history, gathered while the effects are looked at, so that a thing
 * opened and closed within one step costs one row, or none.
 */
export class StepWriting {
  readonly opened = new Map<string, TaskRow>();
  readonly closed = new Map<string, TaskRow>();
  readonly timersSet = new Map<string, TimerRow>();
  readonly timersCleared = new Map<string, Omit<TimerRow, 'due'>>();
  readonly subscriptions = new Map<string, EffectOf<'subscribe'>>();
  readonly unsubscribed = new Map<string, EffectOf<'unsubscribe'>>();
  readonly outbox: OutboxEntry[] = [];
  readonly notices: Notice[] = [];
  /** Rows of other tables. */
  readonly rows = new Map<string, Readonly<Record<string, unknown>>[]>();
  readonly statements: { readonly sql: string; readonly params: readonly unknown[] }[] = [];
  /** Work inside the transaction, after all rows are written. */
  readonly within: ((tx: Transaction) => Promise<void>)[] = [];
  /** The same, but it runs code of plugins or may fail: such a step shares its transaction with no other. */
  readonly alone: ((tx: Transaction) => Promise<void>)[] = [];
  /** What changes about the request. */
  request: Partial<RequestRow> = {};

  constructor(
    readonly view: ProcessView,
    readonly at: number,
    /** What the person who acts did, for the task that he acts on. */
    private readonly closing?: { readonly task: string } & Closing,
  ) {}

  openTask({ token, node, seat, person, kind, due }: EffectOf<'openTask'>, added: TaskRow['added']): void {
    const { deployed, request } = this.view;
    this.opened.set(seatKey(token, seat), {
      id: newId(this.at),
      instanceId: this.view.id,
      token,
      seat,
      node,
      nodeName: deployed.model.nodes.get(node)?.name ?? node,
      kind,
      // A task that names nobody is the initiator's.
      personId: person ?? request.initiatorId,
      added,
      flow: request.flow,
      state: 'open',
      why: null,
      due,
      openedAt: this.at,
      closedAt: null,
      readAt: null,
      decision: null,
      opinion: null,
    });
  }

  closeTask({ token, seat, why }: EffectOf<'closeTask'>): void {
    const key = seatKey(token, seat);
    if (this.opened.delete(key)) return;
    const task = this.view.openTasks.find((open) => open.token === token && open.seat === seat && !this.closed.has(open.id));
    if (!task) return;
    const own = this.closing?.task === task.id ? this.closing : undefined;
    this.closed.set(task.id, {
      ...task,
      state: own || why === 'done' ? 'done' : 'closed',
      why,
      closedAt: this.at,
      // Done, but not by the person: a deadline has decided.
      decision: own?.decision ?? (why === 'done' ? 'automatic' : null),
      opinion: own?.opinion ?? null,
    });
  }

  setTimer(timer: TimerRow): void {
    this.timersSet.set(`${timer.token}.${timer.timer}`, timer);
  }

  clearTimer({ token, timer }: Omit<TimerRow, 'due'>): void {
    const key = `${token}.${timer}`;
    if (!this.timersSet.delete(key)) this.timersCleared.set(key, { token, timer });
  }

  insert(table: string, row: Readonly<Record<string, unknown>>): void {
    const rows = this.rows.get(table);
    if (rows) rows.push(row);
    else this.rows.set(table, [row]);
  }

  run(sql: string, params: readonly unknown[]): void {
    this.statements.push({ sql, params });
  }

  /** The tasks that are open when this step is done. */
  openAfter(): TaskRow[] {
    return [...this.view.openTasks.filter((task) => !this.closed.has(task.id)), ...this.opened.values()];
  }
}

const seatKey = (token: number, seat: number | null) => `${token}.${seat ?? ''}`;
