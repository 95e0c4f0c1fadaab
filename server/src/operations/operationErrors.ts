import { HttpError } from '../http/httpError.js';

/** What can stand against operating on a request. */
export const operationErrors = {
  suspendedAlready: () =>
    new HttpError(409, 'suspended_already', { zh: '该申请已处于暂停状态。', en: 'This request is suspended already.' }),
  notSuspended: () => new HttpError(409, 'not_suspended', { zh: '该申请没有被暂停。', en: 'This request is not suspended.' }),
  noSuchNode: (node: string) =>
    new HttpError(422, 'no_such_node', {
      zh: `流程中没有节点“${node}”。`,
      en: `Expected a node of the process, but there is none called ${node}.`,
    }),
} as const;
