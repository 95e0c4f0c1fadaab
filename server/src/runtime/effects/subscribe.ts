import type { EffectOf } from '@vermilion/engine';
import type { EffectHandler } from './effectHandler.js';

/** The instance waits for a message. */
export const subscribe: EffectHandler<EffectOf<'subscribe'>> = (writing, effect) => {
  writing.subscriptions.set(`${effect.token}.${effect.event}`, effect);
};
