import type { RequestBrief, SummaryField } from '../../api/requests.js';
import type { TaskBrief } from '../../api/tasks.js';

/** One line of the inbox, whichever box it comes from. */
export interface InboxRow {
  /** Id of the task in to do and done, of the request elsewhere: the part of the address. */
  readonly id: string;
  readonly requestId: string;
  readonly title: string;
  readonly who: string;
  /** What it is about, e.g. the customer. */
  readonly subject: string;
  readonly amount: string;
  /** Shown beside the title: added signer, resubmission. */
  readonly tag: 'addedSigner' | 'resubmission' | null;
  readonly due: number | null;
  readonly overdue: boolean;
  readonly unread: boolean;
  readonly at: number;
  readonly status: string | null;
  /** Can be chosen to be approved together with others. */
  readonly approvable: boolean;
}

/** With a currency, or grouped with two decimals as money is written. */
const AMOUNT = /^-?(?:(?:[¥$€£]|[A-Z]{3} )\s?\d|\d{1,3}(?:,\d{3})*\.\d{2}$)/;

/** The amount among the summary's values, and the first other one that is not the title again. */
function summaryOf(summary: readonly SummaryField[], title: string): { readonly subject: string; readonly amount: string } {
  const texts = summary
    .map((field) => (field.value === null || field.value === undefined ? '' : String(field.value)))
    .filter(Boolean);
  const amount = texts.find((text) => AMOUNT.test(text)) ?? '';
  const subject = texts.find((text) => text !== amount && !title.includes(text)) ?? '';
  return { subject, amount };
}

export const inboxRow = {
  ofTask: (task: TaskBrief): InboxRow => ({
    id: task.id,
    requestId: task.requestId,
    title: task.title,
    who: task.initiator.name,
    ...summaryOf(task.summary, task.title),
    tag: task.kind === 'resubmission' ? 'resubmission' : task.addedBy ? 'addedSigner' : null,
    due: task.due,
    overdue: task.overdue,
    unread: task.readAt === null,
    at: task.createdAt,
    status: null,
    approvable: task.kind === 'approval' && !task.decision,
  }),
  ofRequest: (request: RequestBrief): InboxRow => ({
    id: request.id,
    requestId: request.id,
    title: request.title,
    who: request.initiator.name,
    ...summaryOf(request.summary, request.title),
    tag: null,
    due: null,
    overdue: false,
    unread: false,
    at: request.startedAt,
    status: request.status,
    approvable: false,
  }),
};
