import type { EffectOf } from '@vermilion/engine';
import type { EffectHandler } from './effectHandler.js';

/** A message to whoever has subscribed to it, in this or in other instances. */
export const sendMessage: EffectHandler<EffectOf<'sendMessage'>> = (writing, effect, { key }) => {
  const { message, correlationKey, variables } = effect;
  writing.outbox.push({
    kind: 'message',
    payload: { message, correlationKey, variables },
    idempotencyKey: key,
    due: writing.at,
  });
};
