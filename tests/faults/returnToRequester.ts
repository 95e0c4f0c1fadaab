import { idempotencyKey } from '../harness/apiClient.js';
import type { Click } from './crashOnClicks.js';
import { mailsAreOut } from './mailsAreOut.js';

interface Subject {
  readonly request: string;
  readonly task: string;
  readonly key: string;
}
export interface FoundReturn {
  readonly request: string;
  readonly contract: string;
  /** Who has an open task. */
  readonly tasks: readonly string[];
}

/** One of two lawyers returns a contract to its requester, to come straight back: the other's task goes, a new one comes. */
export const returnToRequester: Click<Subject, FoundReturn> = {
  async arrange(desk, name) {
    const request = await desk.submit(name);
    await desk.act('manager', request, 'approve');
    const task = await desk.taskOf('legal', request);
    await mailsAreOut(desk, request);
    return { request, task, key: idempotencyKey() };
  },
  send: async (desk, { task, key }) =>
    (await desk.as('legal')).post(
      `/tasks/${task}/return`,
      { to: 'initiator', mode: 'straightBack', opinion: '请补充付款条件' },
      key,
    ),
  requestOf: ({ request }) => request,
  async find(desk, { request }) {
    const people = ['legal', 'legal2', 'sales'];
    const tasks = await Promise.all(people.map((username) => desk.findTask(username, request)));
    return {
      request: (await desk.view('sales', request)).status as string,
      contract: (await desk.contractOf(request)).approvalStatus as string,
      tasks: people.filter((_, index) => tasks[index] !== undefined),
    };
  },
};
