import type { EffectOf } from '@vermilion/engine';
import type { EffectHandler } from './effectHandler.js';

/** The row leaves the inbox; it stays as what was done. */
export const closeTask: EffectHandler<EffectOf<'closeTask'>> = (writing, effect) => writing.closeTask(effect);
