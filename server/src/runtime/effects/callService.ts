import type { EffectOf } from '@vermilion/engine';
import type { EffectHandler } from './effectHandler.js';

/** A service that does not run inside the step: a job. */
export const callService: EffectHandler<EffectOf<'callService'>> = (writing, effect, { key }) => {
  const { token, node, service } = effect;
  writing.outbox.push({ kind: 'service', payload: { token, node, service }, idempotencyKey: key, due: writing.at });
};
