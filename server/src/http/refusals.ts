import { HttpError, type HttpIssue } from './httpError.js';

/** The refusals that every subject needs. */
export const refusals = {
  notSignedIn: () => new HttpError(401, 'not_signed_in', { zh: '请先登录。', en: 'Please sign in first.' }),
  forbidden: () => new HttpError(403, 'forbidden', { zh: '您没有此操作的权限。', en: 'You are not allowed to do this.' }),
  viewingOnly: () =>
    new HttpError(403, 'viewing_only', {
      zh: '正在以他人身份查看，只能看，不能改动或下载。',
      en: 'You are looking as somebody else: nothing can be changed or downloaded.',
    }),
  notFound: () =>
    new HttpError(404, 'not_found', { zh: '找不到该内容，可能已被删除。', en: 'Not found; it may have been deleted.' }),
  staleVersion: (current: unknown) =>
    new HttpError(
      409,
      'stale_version',
      { zh: '内容已被他人修改，请刷新后再试。', en: 'Somebody else has changed this meanwhile. Please reload.' },
      { details: { current } },
    ),
  invalid: (issues: readonly HttpIssue[]) =>
    new HttpError(422, 'invalid', { zh: '填写的内容有误，请检查。', en: 'Some of the input is not valid.' }, { issues }),
  tooManyRequests: (seconds: number) =>
    new HttpError(
      429,
      'too_many_requests',
      { zh: `操作过于频繁，请 ${seconds} 秒后再试。`, en: `Too many attempts. Please try again in ${seconds} seconds.` },
      { headers: { 'Retry-After': String(seconds) } },
    ),
  unavailable: (cause: unknown) =>
    new HttpError(
      503,
      'database_unavailable',
      { zh: '数据库暂时不可用，请稍后再试。', en: 'The database is unavailable at the moment. Please try again shortly.' },
      { headers: { 'Retry-After': '5' }, cause },
    ),
} as const;
