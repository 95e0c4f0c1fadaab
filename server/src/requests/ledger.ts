import { personBrief, type PersonBrief } from '../organization/personBrief.js';
import type { Deployed } from '../runtime/models.js';
import type { RequestsContext } from './requestsContext.js';

/** One message that was, or will be, sent because of a request. */
export interface LedgerLine {
  readonly node: string | null;
  readonly step: string | null;
  readonly kind: string;
  readonly channel: 'app' | 'mail' | null;
  readonly receiver: PersonBrief | null;
  readonly status: 'planned' | 'queued' | 'sent' | 'failed' | 'suppressed' | 'not_configured';
  readonly at: number;
  readonly reason: string | null;
}

/** Who was told what by which channel, what failed or was suppressed and why, and what the ladders will do next. */
export async function readLedger(
  { database, world }: RequestsContext,
  requestId: string,
  { model }: Deployed,
): Promise<LedgerLine[]> {
  const [mails, notices, timers] = await Promise.all([
    database.read<{
      node: string | null;
      step: string | null;
      event: string;
      person_id: string;
      status: string;
      created_at: number;
      sent_at: number | null;
      last_error: string | null;
    }>(
      'SELECT node, step, event, person_id, status, created_at, sent_at, last_error FROM mails WHERE request_id = ? ORDER BY id',
      [requestId],
    ),
    database.read<{ node: string | null; step: string | null; kind: string; person_id: string; at: number }>(
      'SELECT node, step, kind, person_id, at FROM notifications WHERE request_id = ? ORDER BY id',
      [requestId],
    ),
    database.read<{ token: number; timer: string; due: number; node: string | null }>(
      `SELECT timers.token, timers.timer, timers.due, MIN(tasks.node) AS node FROM timers
       LEFT JOIN tasks ON tasks.instance_id = timers.instance_id AND tasks.token = timers.token
       WHERE timers.instance_id = ? GROUP BY timers.token, timers.timer, timers.due ORDER BY timers.due`,
      [requestId],
    ),
  ]);
  const current = world.current();
  const sent = mails.map((row): LedgerLine => ({
    node: row.node,
    step: row.step,
    kind: row.event,
    channel: 'mail',
    receiver: personBrief(current, row.person_id),
    status: row.status as LedgerLine['status'],
    at: row.sent_at ?? row.created_at,
    reason: row.last_error,
  }));
  const told = notices.map((row): LedgerLine => ({
    node: row.node,
    step: row.step,
    kind: row.kind,
    channel: 'app',
    receiver: personBrief(current, row.person_id),
    status: 'sent',
    at: row.at,
    reason: null,
  }));
  const planned = timers.map(({ node: nodeId, timer, due }): LedgerLine => {
    const node = nodeId === null ? undefined : model.nodes.get(nodeId);
    const rung = node?.type === 'userTask' ? node.approval?.deadline?.ladder.find(({ id }) => id === timer) : undefined;
    return {
      node: nodeId,
      step: timer,
      kind: rung?.action ?? 'timer',
      channel: null,
      receiver: null,
      status: 'planned',
      at: due,
      reason: null,
    };
  });
  return [...[...told, ...sent].sort((one, other) => one.at - other.at), ...planned];
}
