import type { FormDefinition, Text } from '@vermilion/plugin-kit';
import type { DescribedFact, DescribedThing } from './describedThing.js';

export interface FormWords {
  readonly t: (key: string, values?: Record<string, unknown>) => string;
  readonly text: (text: Text | undefined) => string;
  /** Of a field of the entity; the field's name when there is none. */
  readonly fieldLabel: (field: string) => string;
}

/** A drawn form in words: its fields one by one, the rules across them, and the order in which they stand. */
export function describeForm(form: FormDefinition | null, { t, text, fieldLabel }: FormWords): readonly DescribedThing[] {
  if (!form) return [];
  const names = form.sections.flatMap(({ fields }) => fields);
  const labelOf = (field: string) => text(form.extra?.[field]?.label ?? form.overrides?.[field]?.label) || fieldLabel(field);
  const fact = (key: string, value: string | undefined): readonly DescribedFact[] =>
    value === undefined ? [] : [{ label: t(`formDesign.${key}`), values: [value] }];
  const fieldFacts = (field: string): readonly DescribedFact[] => {
    const own = form.extra?.[field];
    const said = own ?? form.overrides?.[field] ?? {};
    return [
      ...fact('label', labelOf(field)),
      ...fact('required', said.required ? t('designer.required') : undefined),
      ...fact('requiredWhen', form.requiredWhen?.[field]),
      ...fact('visibleWhen', form.visibleWhen?.[field]),
      ...fact('formula', said.formula),
      ...fact('width', form.widths?.[field] && t(`formDesign.widths.${form.widths[field]}`)),
      {
        label: t('versionChanges.others'),
        values: [],
        identity: JSON.stringify([said.hint, said.placeholder, said.default, own]),
      },
    ];
  };
  return [
    ...names.map((field) => ({
      id: `form:${field}`,
      name: t('versionChanges.field', { name: labelOf(field) }),
      facts: fieldFacts(field),
    })),
    ...(form.rules ?? []).map((rule) => ({
      id: `form:rule:${rule.id}`,
      name: t('versionChanges.rule', { name: labelOf(rule.field) }),
      facts: [...fact('must', rule.must), ...fact('message', text(rule.message))],
    })),
    {
      id: 'form:layout',
      name: text(form.title),
      facts: [{ label: t('versionChanges.layout'), values: [], identity: JSON.stringify(form.sections) }],
    },
  ];
}
