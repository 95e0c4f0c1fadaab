import type { EffectOf } from '@vermilion/engine';
import type { EffectHandler } from './effectHandler.js';

/** A row in somebody's inbox. */
export const openTask: EffectHandler<EffectOf<'openTask'>> = (writing, effect, { instance }) => {
  const ballot = instance.tokens.find((token) => token.id === effect.token)?.ballot;
  const kind = effect.seat === null ? 'main' : (ballot?.seats.find((seat) => seat.id === effect.seat)?.kind ?? 'main');
  writing.openTask(effect, kind === 'main' ? null : kind);
};
