import { HttpError } from '../http/httpError.js';
import { refusals } from '../http/refusals.js';

/** What can stand against acting on a task. */
export const taskErrors = {
  /** Too late: `details` say what became of it. */
  closed: (details: Readonly<Record<string, unknown>> = {}) =>
    new HttpError(
      409,
      'task_closed',
      { zh: '该任务已处理或已失效。', en: 'This task has been dealt with already, or is no longer needed.' },
      { details },
    ),
  disabled: () => new HttpError(403, 'action_disabled', { zh: '本节点不允许此操作。', en: 'This is not allowed at this step.' }),
  opinionRequired: () =>
    refusals.invalid([{ field: 'opinion', id: 'required', message: { zh: '请填写意见。', en: 'Please write why.' } }]),
  noSuchTarget: () =>
    refusals.invalid([
      { field: 'to', id: 'unknown_target', message: { zh: '不能退回到该节点。', en: 'It cannot be returned to this step.' } },
    ]),
  noSuchMode: () =>
    refusals.invalid([
      {
        field: 'mode',
        id: 'unknown_mode',
        message: { zh: '本节点不允许这种退回方式。', en: 'This way of returning is not allowed at this step.' },
      },
    ]),
  notApprover: (name: string) =>
    refusals.invalid([
      {
        field: 'people',
        id: 'not_approver',
        message: {
          zh: `${name}的角色不办理这类数据的申请，请另选人员。`,
          en: `Expected somebody who may approve this kind of data, but the roles of ${name} rule it out.`,
        },
      },
    ]),
  unknownPerson: (field: string) =>
    refusals.invalid([{ field, id: 'unknown', message: { zh: '所选人员不存在。', en: 'Somebody chosen does not exist.' } }]),
};
