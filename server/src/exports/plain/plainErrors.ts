import { HttpError } from '../../http/httpError.js';

/** Why values do not leave the house in clear. */
export const plainErrors = {
  notGranted: () =>
    new HttpError(403, 'plain_not_granted', {
      zh: '您没有申请明文导出的权限。',
      en: 'Expected the right to ask for exports in clear, but you do not have it.',
    }),
} as const;

/** The function that lets ask for values in clear; nobody takes them without a decision about that one export. */
export const PLAIN = 'export.plain';
