import type { HandlerContext, HandlerRecords } from '@vermilion/plugin-kit';
import type { RequestRow } from './requestRow.js';

/** What a handler of a plugin sees. */
export function handlerContext(records: HandlerRecords, request: RequestRow, now: number): HandlerContext {
  const { id, flow, initiatorId, record, form } = request;
  return { records, now, request: { id, flow, initiator: initiatorId, record, form } };
}
