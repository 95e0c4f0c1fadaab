import { requests } from '../../api/requests.js';
import { tasks } from '../../api/tasks.js';
import { inboxRow, type InboxRow } from './inboxRow.js';

export type BoxName = 'todo' | 'done' | 'mine' | 'copied' | 'drafts';
export interface BoxQuery {
  readonly flow?: string | undefined;
  readonly q?: string | undefined;
  readonly sort?: 'due' | '-createdAt' | undefined;
  readonly after?: string | null | undefined;
}
export interface BoxPage {
  readonly rows: readonly InboxRow[];
  readonly next: string | null;
}

const ofTasks =
  (box: 'todo' | 'done') =>
  async (query: BoxQuery): Promise<BoxPage> => {
    const page = await tasks.list({ box, ...query, ...(box === 'done' ? { sort: undefined } : {}) });
    return { rows: page.items.map(inboxRow.ofTask), next: page.next };
  };
const ofRequests =
  (box: 'mine' | 'copied') =>
  async ({ flow, q, after }: BoxQuery): Promise<BoxPage> => {
    const page = await requests.list({ box, flow, q, after });
    return { rows: page.items.map(inboxRow.ofRequest), next: page.next };
  };

/** How each box of the inbox is read. Drafts are shown by a list of their own. */
export const inboxBoxes: Readonly<Record<Exclude<BoxName, 'drafts'>, (query: BoxQuery) => Promise<BoxPage>>> = {
  todo: ofTasks('todo'),
  done: ofTasks('done'),
  mine: ofRequests('mine'),
  copied: ofRequests('copied'),
};
