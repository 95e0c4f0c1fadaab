import { idempotencyKey } from '../harness/apiClient.js';
import type { Click } from './crashOnClicks.js';
import { mailsAreOut } from './mailsAreOut.js';

interface Subject {
  readonly request: string;
  readonly task: string;
  readonly key: string;
}
export interface FoundDecision {
  readonly request: string;
  readonly contract: string;
  /** Whether it still waits for the general manager. */
  readonly task: boolean;
}

/** The general manager approves a contract, which ends its request and archives it. */
export const lastDecision: Click<Subject, FoundDecision> = {
  async arrange(desk, name) {
    const request = await desk.submit(name);
    await desk.act('manager', request, 'approve');
    await desk.act('legal', request, 'approve', { fields: { legalNote: '已审' } });
    const task = await desk.taskOf('gm', request);
    await mailsAreOut(desk, request);
    return { request, task, key: idempotencyKey() };
  },
  send: async (desk, { task, key }) => (await desk.as('gm')).post(`/tasks/${task}/approve`, {}, key),
  requestOf: ({ request }) => request,
  find: async (desk, { request }) => ({
    request: (await desk.view('sales', request)).status as string,
    contract: (await desk.contractOf(request)).fields.status as string,
    task: (await desk.findTask('gm', request)) !== undefined,
  }),
};
