import type { EffectOf, EffectType } from '@vermilion/engine';
import { broadcastSignal } from './broadcastSignal.js';
import { callService } from './callService.js';
import { clearTimer } from './clearTimer.js';
import { closeTask } from './closeTask.js';
import type { EffectHandler } from './effectHandler.js';
import { notify } from './notify.js';
import { openTask } from './openTask.js';
import { runScript } from './runScript.js';
import { sendMessage } from './sendMessage.js';
import { setTimer } from './setTimer.js';
import { subscribe } from './subscribe.js';
import { subscribeSignal } from './subscribeSignal.js';
import { unserved } from './unserved.js';
import { unsubscribe } from './unsubscribe.js';

/** What becomes of each effect; total, so that a new one does not compile until something becomes of it. */
export const effectHandlers: { readonly [T in EffectType]: EffectHandler<EffectOf<T>> } = {
  openTask,
  closeTask,
  callService,
  runScript,
  setTimer,
  clearTimer,
  subscribe,
  unsubscribe,
  sendMessage,
  subscribeSignal,
  broadcastSignal,
  startProcess: unserved,
  cancelProcess: unserved,
  evaluateDecision: unserved,
  notify,
};
