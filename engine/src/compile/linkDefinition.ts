import { compileExpression } from '../expression/compileExpression.js';
import type { EventDefinition, SingleEventDefinition } from '../model/eventDefinition.js';
import type { Flat } from '../model/flatModel.js';
import { linkExpression } from './linkExpression.js';

/** An event definition with its expressions compiled. */
export function linkDefinition<D extends EventDefinition>(flat: Flat<D>): D {
  const definition = flat as Flat<EventDefinition>;
  if (definition.type !== 'multipleEventDefinition') return linkSingle(definition) as D;
  return { ...definition, of: definition.of.map(linkSingle) } as EventDefinition as D;
}

function linkSingle(flat: Flat<SingleEventDefinition>): SingleEventDefinition {
  switch (flat.type) {
    case 'timerEventDefinition': {
      const { type, timeDate, timeDuration, timeCycle, working } = flat;
      return {
        type,
        timeDate: linkExpression(timeDate),
        timeDuration: linkExpression(timeDuration),
        timeCycle: linkExpression(timeCycle),
        working,
      };
    }
    case 'messageEventDefinition':
      return { type: flat.type, message: flat.message, correlationKey: linkExpression(flat.correlationKey) };
    case 'conditionalEventDefinition':
      return { type: flat.type, condition: compileExpression(flat.condition) };
    default:
      return flat;
  }
}
