import type { CleaningAct } from '@vermilion/plugin-kit';
import { cleaningSteps } from '@vermilion/plugin-kit/fields';
import type { HttpIssue } from '../../http/httpError.js';
import type { RecordEntity } from '../../records/entity/recordEntity.js';

/** What is wrong with the steps of a rule, at `steps.0`; the same that `checkPlugin` asks of the rules of plugins. */
export function stepIssues(entity: RecordEntity, steps: readonly CleaningAct[]): HttpIssue[] {
  return steps.flatMap((act, index) => {
    const at = `steps.${index}`;
    const fit = cleaningSteps[act.step];
    const fields = act.fields
      .filter((name) => !fits(entity, name, fit.kinds) || entity.fields.get(name)!.definition.computed === true)
      .map((name) => ({
        field: at,
        id: 'field_not_cleanable',
        message: {
          zh: `字段“${name}”不存在，或不适用这一步。`,
          en: `Expected a field ${name} of kind ${fit.kinds.join(', ')} that is not computed.`,
        },
      }));
    const hasSource =
      fit.from === undefined ? act.from === undefined : act.from !== undefined && fits(entity, act.from, fit.from);
    return hasSource ? fields : [...fields, { field: at, id: 'wrong_source', message: wrongSource }];
  });
}

export const isFitting = (entity: RecordEntity, act: CleaningAct): boolean => stepIssues(entity, [act]).length === 0;

const fits = (entity: RecordEntity, name: string, kinds: readonly string[]) => {
  const field = entity.fields.get(name);
  return field !== undefined && kinds.includes(field.kind.name);
};

const wrongSource = {
  zh: '请为需要来源的步骤选择来源字段，其他步骤不需要。',
  en: 'Expected a field to read from for the steps that read one, and none for the others.',
};
