import type { Effect, Instance } from '@vermilion/engine';
import type { StepWriting } from '../stepWriting.js';

/** Turns an effect into rows. `instance` as it is after the step; `key` is unique for the effect, so that it is done once. */
export type EffectHandler<E extends Effect = Effect> = (
  writing: StepWriting,
  effect: E,
  context: { readonly instance: Instance; readonly key: string },
) => void;
