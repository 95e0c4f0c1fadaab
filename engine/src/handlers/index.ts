import { handleAct } from '../approval/handleAct.js';
import { handleRewind } from '../approval/rewind/handleRewind.js';
import { handleTakeBack } from '../approval/rewind/handleTakeBack.js';
import type { CommandOf, CommandType } from '../commands.js';
import type { Step } from '../step.js';
import { handleActivate } from './handleActivate.js';
import { handleCancel } from './handleCancel.js';
import { handleComplete } from './handleComplete.js';
import { handleCorrelate } from './handleCorrelate.js';
import { handleFail } from './handleFail.js';
import { handleRetry } from './handleRetry.js';
import { handleSetVariables } from './handleSetVariables.js';
import { handleSignal } from './handleSignal.js';
import { handleStart } from './handleStart.js';
import { handleThrowError } from './handleThrowError.js';
import { handleThrowEscalation } from './handleThrowEscalation.js';
import { handleTrigger } from './handleTrigger.js';

/** What each command does first; then the tokens run. Total: a new command does not compile until it has a handler. */
export const handlers: { readonly [T in CommandType]: (step: Step, command: CommandOf<T>) => void } = {
  start: handleStart,
  complete: handleComplete,
  act: handleAct,
  rewind: handleRewind,
  takeBack: handleTakeBack,
  fail: handleFail,
  throwError: handleThrowError,
  throwEscalation: handleThrowEscalation,
  retry: handleRetry,
  trigger: handleTrigger,
  correlate: handleCorrelate,
  signal: handleSignal,
  activate: handleActivate,
  setVariables: handleSetVariables,
  cancel: handleCancel,
};
