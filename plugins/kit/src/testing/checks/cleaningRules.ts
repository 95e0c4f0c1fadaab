import type { CleaningStep } from '../../definition/cleaningRule.js';
import type { FieldKindName } from '../../definition/field.js';
import type { Finding } from '../finding.js';
import type { Inspection } from '../inspection.js';

const numbers: readonly FieldKindName[] = ['int', 'decimal', 'money', 'percent'];
/** The kinds of fields that a step fits. */
const kindsOf: Readonly<Record<CleaningStep, readonly FieldKindName[]>> = {
  normalizeText: ['text', 'longtext', 'url', 'email', 'uscc', 'idcard', 'bankcard', 'plate', 'icd10', 'drugapproval', 'phone'],
  emptyWords: ['text', 'longtext', 'url', 'email', 'phone'],
  plainPhone: ['phone', 'text'],
  upperCase: ['text', 'uscc', 'idcard', 'plate', 'icd10'],
  lowerCase: ['text', 'email', 'url'],
  unifyDates: ['date'],
  dictionaryWords: ['select', 'multi'],
  plainNumbers: numbers,
  regionFromAddress: ['region'],
  markOutliers: numbers,
};

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
        return kindsOf[step].includes(kind) ? [] : [say(step, `Expected ${field} to be of kind ${kindsOf[step].join(', ')}.`)];
      }),
      ...((step === 'regionFromAddress') === (from !== undefined && fields[from] !== undefined)
        ? []
        : [say(step, 'Name in from the address that the region is read from; other steps have none.')]),
    ]);
  });
}
