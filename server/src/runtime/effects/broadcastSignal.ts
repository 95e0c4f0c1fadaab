import type { EffectOf } from '@vermilion/engine';
import type { EffectHandler } from './effectHandler.js';

/** A signal to all other instances that wait for it. */
export const broadcastSignal: EffectHandler<EffectOf<'broadcastSignal'>> = (writing, { signal, variables }, { key }) => {
  writing.outbox.push({ kind: 'signal', payload: { signal, variables }, idempotencyKey: key, due: writing.at });
};
