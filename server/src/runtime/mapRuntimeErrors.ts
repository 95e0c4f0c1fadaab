import { CommandRejected, type RejectionCode } from '@vermilion/engine';
import { HttpError } from '../http/httpError.js';
import { refusals } from '../http/refusals.js';
import { NoSuchInstance, StepConflict } from './stepErrors.js';

/** What the engine refuses, in the words of those who asked. */
const CHINESE: Readonly<Partial<Record<RejectionCode, string>>> = {
  ALREADY_ENDED: '该申请已结束。',
  NO_SUCH_TOKEN: '该任务已处理或已失效。',
  NOT_HELD: '该任务已处理或已失效。',
  NO_SEAT: '您不在该任务的办理人之中。',
  DECIDED: '该节点已有结论。',
  ALREADY_IN: '所选人员已是该节点的办理人。',
  ACTED_UPON: '后续节点已有人处理，不能拿回。',
  NOT_ADDED: '只能减去加签的人，且其尚未处理。',
  NOT_ALLOWED: '当前不允许此操作。',
  INACTIVE_PERSON: '所选人员已停用，或按规则不能办理。',
  NOBODY_NAMED: '请选择人员。',
  NEVER_THERE: '流程没有经过该节点，不能退回。',
  SUPERSEDED: '该节点的处理已作废，不能退回。',
  NOT_AN_ACTIVITY: '不能退回到该节点。',
  TARGET_INSIDE_TARGET: '所选节点互相包含，不能同时退回。',
  CUT_OFF: '另一分支已被终止，不能退回到该节点。',
  NOT_UPSTREAM: '只能退回到之前的节点。',
  NOTHING_TO_TAKE_BACK: '没有可以拿回的处理。',
  CHANGES_NOTHING: '拿回后结论不变，无须拿回。',
  NOT_YOURS: '只能拿回自己的处理。',
};

/** A rejected command → 409 with its code in lower case. */
export function mapRuntimeErrors(error: unknown): HttpError | undefined {
  if (error instanceof CommandRejected) {
    const zh = CHINESE[error.code] ?? '当前状态不允许此操作。';
    return new HttpError(409, error.code.toLowerCase(), { zh, en: error.message }, { cause: error });
  }
  if (error instanceof NoSuchInstance) return refusals.notFound();
  if (error instanceof StepConflict) {
    return new HttpError(
      409,
      'conflict',
      { zh: '内容已被他人修改，请重试。', en: 'Somebody else has acted at the same moment. Please try again.' },
      { cause: error },
    );
  }
  return undefined;
}
