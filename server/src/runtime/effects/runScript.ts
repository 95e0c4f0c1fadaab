import type { EffectOf } from '@vermilion/engine';
import type { EffectHandler } from './effectHandler.js';

export const runScript: EffectHandler<EffectOf<'runScript'>> = (writing, effect, { key }) => {
  writing.outbox.push({ kind: 'script', payload: { ...effect }, idempotencyKey: key, due: writing.at });
};
