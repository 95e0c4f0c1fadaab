import type { EffectOf } from '@vermilion/engine';
import type { EffectHandler } from './effectHandler.js';

export const unsubscribe: EffectHandler<EffectOf<'unsubscribe'>> = (writing, effect) => {
  const key = `${effect.token}.${effect.event}`;
  if (!writing.subscriptions.delete(key)) writing.unsubscribed.set(key, effect);
};
