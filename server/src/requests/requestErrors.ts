import { HttpError } from '../http/httpError.js';

/** What can stand against acting on a request. */
export const requestErrors = {
  notStartable: () => new HttpError(403, 'not_startable', { zh: '您不能发起该流程。', en: 'You may not start this flow.' }),
  notPublished: () =>
    new HttpError(409, 'not_published', { zh: '该流程尚未发布。', en: 'This flow has not been published yet.' }),
  recordNeeded: () =>
    new HttpError(409, 'record_needed', {
      zh: '该流程须从已有的记录发起。',
      en: 'This flow is started on a record that exists.',
    }),
  recordUnsuited: () =>
    new HttpError(409, 'record_unsuited', {
      zh: '该记录当前的状态不能发起此流程。',
      en: 'This flow cannot be started on the record as it stands.',
    }),
  tooLateToWithdraw: () =>
    new HttpError(409, 'already_decided', {
      zh: '已有人处理，不能撤回。',
      en: 'Somebody has decided already: it cannot be withdrawn any more.',
    }),
  ended: () => new HttpError(409, 'already_ended', { zh: '该申请已结束。', en: 'This request has ended.' }),
  urgedAlready: () =>
    new HttpError(
      429,
      'urged_already',
      { zh: '10 分钟内只能催办一次。', en: 'You can urge once in ten minutes.' },
      {
        headers: { 'Retry-After': '600' },
      },
    ),
  handlerFailed: (cause: unknown) =>
    new HttpError(
      409,
      'handler_failed',
      {
        zh: `业务处理失败：${cause instanceof Error ? cause.message : String(cause)}`,
        en: `The record could not be changed: ${cause instanceof Error ? cause.message : String(cause)}`,
      },
      { cause },
    ),
};
