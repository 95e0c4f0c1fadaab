import type { EffectOf } from '@vermilion/engine';
import { signalSubscription } from '../signalSubscription.js';
import type { EffectHandler } from './effectHandler.js';

/** The instance waits for a signal: kept beside the messages, under a name of its own. */
export const subscribeSignal: EffectHandler<EffectOf<'subscribeSignal'>> = (writing, { token, event, signal }) => {
  const message = signalSubscription(signal);
  writing.subscriptions.set(`${token}.${event}`, { type: 'subscribe', token, event, message, correlationKey: null });
};
