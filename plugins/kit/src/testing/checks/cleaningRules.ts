import { cleaningSteps } from '../../fields/cleaningSteps.js';
import type { Finding } from '../finding.js';
import type { Inspection } from '../inspection.js';

/** Cleaning does to fields what fits their kind. */
export function checkCleaningRules({ plugin, entities }: Inspection): readonly Finding[] {
  return Object.entries(plugin.cleaningRules).flatMap(([name, { entity, steps }]) => {
    const say = (place: string, remedy: string): Finding => ({ file: `cleaning-rules/${name}.ts`, place, remedy });
    const fields = entities.get(entity)?.fields;
    if (fields === undefined) return [say('entity', `Expected an entity ${entity}, but there is none.`)];
    return steps.flatMap(({ step, fields: cleaned, from }) => [
      ...cleaned.flatMap((field) => {
        const kind = fields[field]?.kind;
        if (kind === undefined) return [say(step, `Expected a field ${field} of ${entity}, but there is none.`)];
        if (fields[field]?.computed === true) return [say(step, `Take ${field} away: it is computed, and so never untidy.`)];
        return cleaningSteps[step].kinds.includes(kind)
          ? []
          : [say(step, `Expected ${field} to be of kind ${cleaningSteps[step].kinds.join(', ')}.`)];
      }),
      ...((cleaningSteps[step].from !== undefined) === (from !== undefined && fields[from] !== undefined)
        ? []
        : [say(step, 'Name in from the field that is read from, for the steps that read one; other steps have none.')]),
    ]);
  });
}
