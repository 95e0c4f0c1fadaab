import { HttpError } from '../http/httpError.js';

/** Somebody who administers requests has made the request stand still: nobody's step is taken until it may go on. */
export class Suspended extends HttpError {
  constructor() {
    super(409, 'suspended', {
      zh: '该申请已被管理员暂停，恢复后才能继续。',
      en: 'An administrator has suspended this request. It goes on when it is resumed.',
    });
    this.name = 'Suspended';
  }
}

/** Work of a suspended request is looked at again after so long; that does not count as an attempt. */
export const SUSPENDED_PAUSE_MS = 10_000;
