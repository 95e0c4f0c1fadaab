import { partId } from '../catching/partId.js';
import type { Token } from '../instance.js';
import type { MultipleEventDefinition, SingleEventDefinition } from '../model/eventDefinition.js';
import type { Step } from '../step.js';
import type { DefinitionBehavior } from './definitionBehavior.js';
import { singles } from './singles.js';

/** Waits for each of its definitions; throws one after the other, what has to be waited for last. */
export const multiple: DefinitionBehavior<MultipleEventDefinition> = {
  arm: (step, id, definition, token) => each('arm', step, id, definition, token),
  resume: (step, id, definition, token) => each('resume', step, id, definition, token),
  disarm: (step, id, definition, token) => each('disarm', step, id, definition, token),
  throw(step, event, { of }, token) {
    const isLong = ({ type }: SingleEventDefinition): boolean =>
      type === 'compensateEventDefinition' || type === 'cancelEventDefinition';
    let pending: 'pending' | undefined;
    for (const definition of [...of.filter((one) => !isLong(one)), ...of.filter(isLong)]) {
      if (step.find(token.id) === undefined) return undefined;
      pending ??= behaviorOf(definition).throw?.(step, event, definition, token);
    }
    return pending;
  },
};

function each(what: 'arm' | 'resume' | 'disarm', step: Step, id: string, { of }: MultipleEventDefinition, token: Token): void {
  of.forEach((definition, n) => behaviorOf(definition)[what]?.(step, partId(id, n), definition, token));
}

function behaviorOf(definition: SingleEventDefinition): DefinitionBehavior<SingleEventDefinition> {
  return singles[definition.type] as DefinitionBehavior<SingleEventDefinition>;
}
