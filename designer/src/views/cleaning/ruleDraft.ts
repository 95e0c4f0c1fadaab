import type { CleaningAct, CleaningStep } from '@vermilion/plugin-kit';
import { cleaningSteps } from '@vermilion/plugin-kit/fields';
import type { CleaningRule, CleaningRuleDraft } from '../../api/cleaning.js';
import type { FieldsMeta } from '../../api/manifest.js';

/** A rule as its form holds it. */
export interface RuleDraft {
  zh: string;
  en: string;
  steps: readonly StepDraft[];
  enabled: boolean;
  position: number;
}
export interface StepDraft {
  readonly step: CleaningStep;
  readonly fields: readonly string[];
  /** Empty: none. */
  readonly from: string;
}

export const stepNames = Object.keys(cleaningSteps) as readonly CleaningStep[];
export const emptyStep: StepDraft = { step: 'normalizeText', fields: [], from: '' };
export const readsFrom = (step: CleaningStep): boolean => cleaningSteps[step].from !== undefined;

export const ruleDraftOf = (rule: CleaningRule | null): RuleDraft => ({
  zh: rule?.title.zh ?? '',
  en: rule?.title.en ?? '',
  steps: rule?.steps.map(({ step, fields, from = '' }) => ({ step, fields, from })) ?? [emptyStep],
  enabled: rule?.enabled ?? true,
  position: rule?.position ?? 0,
});

export const ruleOf = ({ zh, en, steps, enabled, position }: RuleDraft): CleaningRuleDraft => ({
  title: { zh, en },
  steps: steps.map(({ step, fields, from }): CleaningAct => ({ step, fields, ...(readsFrom(step) ? { from } : {}) })),
  enabled,
  position,
});

/** A copy without the watchers of the form. */
export const copyOf = ({ steps, ...rest }: RuleDraft): RuleDraft => ({
  ...rest,
  steps: steps.map(({ step, fields, from }) => ({ step, fields: [...fields], from })),
});

/** Names of the fields that a step can be done to, or read from. */
export function fieldsFor(step: CleaningStep, fields: FieldsMeta, use: 'kinds' | 'from'): readonly string[] {
  const kinds = cleaningSteps[step][use] ?? [];
  return Object.entries(fields)
    .filter(([, field]) => kinds.includes(field.kind) && (use === 'from' || field.computed !== true))
    .map(([name]) => name);
}
