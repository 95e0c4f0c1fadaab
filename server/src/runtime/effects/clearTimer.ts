import type { EffectOf } from '@vermilion/engine';
import type { EffectHandler } from './effectHandler.js';

export const clearTimer: EffectHandler<EffectOf<'clearTimer'>> = (writing, { token, timer }) =>
  writing.clearTimer({ token, timer });
