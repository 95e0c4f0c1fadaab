import { newId } from '../database/newId.js';
import type { Message } from './message.js';

type Row = Readonly<Record<string, unknown>>;

/** A message as rows: one in the app, one to be sent by mail. */
export function messageRows(message: Message, at: number): { readonly notification: Row; readonly mail: Row } {
  const { personId, requestId, node, step, ledgerKey, event } = message;
  const common = { person_id: personId, request_id: requestId, ledger_key: ledgerKey, node, step };
  return {
    notification: { id: newId(at), ...common, kind: event, title: JSON.stringify(message.title), at },
    mail: {
      id: newId(at),
      ...common,
      task_id: message.taskId,
      event,
      detail: JSON.stringify({ by: message.by, text: message.text, title: message.title }),
      status: 'queued',
      created_at: at,
      due: at,
    },
  };
}
