import type { EffectOf } from '@vermilion/engine';
import type { EffectHandler } from './effectHandler.js';

/** Whom to tell is kept; the observers of the step make messages of it. */
export const notify: EffectHandler<EffectOf<'notify'>> = (writing, effect) => {
  writing.notices.push(effect);
};
