import type { EffectOf } from '@vermilion/engine';
import type { EffectHandler } from './effectHandler.js';

/** The row is the timer. */
export const setTimer: EffectHandler<EffectOf<'setTimer'>> = (writing, { token, timer, due }) =>
  writing.setTimer({ token, timer, due });
