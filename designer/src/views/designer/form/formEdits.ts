import type { FieldDefinition, FieldKindName, FormDefinition, FormSection, Text } from '@vermilion/plugin-kit';

/** Where a field stands: section, and place in it. */
export interface Place {
  readonly section: number;
  readonly index: number;
}
/** What can be said of a field in a form. */
export type Facts = Partial<FieldDefinition>;
/** What a form says of its fields in tables of their own. */
export type Condition = 'visibleWhen' | 'requiredWhen' | 'widths';

export const emptyForm = (title: Text, entity: string): FormDefinition => ({ title, entity, sections: [{ fields: [] }] });

export function placeOf(form: FormDefinition, field: string): Place | undefined {
  const section = form.sections.findIndex(({ fields }) => fields.includes(field));
  return section < 0 ? undefined : { section, index: form.sections[section]!.fields.indexOf(field) };
}

/** Puts a field somewhere, taking it away from where it stood; the index counts before that. */
export function putField(form: FormDefinition, field: string, { section, index }: Place): FormDefinition {
  const from = placeOf(form, field);
  const shift = from?.section === section && from.index < index ? 1 : 0;
  return withSections(form, (fields, at) => {
    const left = fields.filter((name) => name !== field);
    return at === section ? left.toSpliced(index - shift, 0, field) : left;
  });
}

/** One place up or down, over the borders of sections. */
export function moveField(form: FormDefinition, field: string, by: -1 | 1): FormDefinition {
  const from = placeOf(form, field);
  if (!from) return form;
  const { section, index } = from;
  const count = form.sections[section]!.fields.length;
  if (index + by >= 0 && index + by < count) return putField(form, field, { section, index: by > 0 ? index + 2 : index - 1 });
  const other = form.sections[section + by];
  return other ? putField(form, field, { section: section + by, index: by > 0 ? 0 : other.fields.length }) : form;
}

/** Takes a field out of the form with everything that was said of it. */
export function removeField(form: FormDefinition, field: string): FormDefinition {
  const rules = form.rules?.filter((rule) => rule.field !== field);
  return clean({
    ...withSections(form, (fields) => fields.filter((name) => name !== field)),
    extra: without(form.extra, field),
    overrides: without(form.overrides, field),
    widths: without(form.widths, field),
    visibleWhen: without(form.visibleWhen, field),
    requiredWhen: without(form.requiredWhen, field),
    rules,
  });
}

/** Adds a field that only the form has, under a name that is free. Answers both. */
export function addOwnField(
  form: FormDefinition,
  kind: FieldKindName,
  label: Text,
  place: Place,
  taken: readonly string[],
): { readonly form: FormDefinition; readonly field: string } {
  const used = new Set([...taken, ...Object.keys(form.extra ?? {})]);
  let number = 1;
  while (used.has(`${kind}${number}`)) number++;
  const field = `${kind}${number}`;
  const definition: FieldDefinition = { kind, label, ...needed[kind] };
  return { form: putField({ ...form, extra: { ...form.extra, [field]: definition } }, field, place), field };
}

/** Parts without which a field of a kind cannot be. */
const needed: Partial<Record<FieldKindName, Facts>> = { text: { length: 200 }, decimal: { length: 18, scale: 2 } };

/** Says something of a field: of its own in its definition, of the entity's as an override. What is undefined is not said any more. */
export function sayOfField(
  form: FormDefinition,
  field: string,
  facts: { readonly [F in keyof Facts]: Facts[F] | undefined },
): FormDefinition {
  const own = form.extra?.[field];
  if (own) return { ...form, extra: { ...form.extra, [field]: clean({ ...own, ...facts }) } };
  const override = clean({ ...form.overrides?.[field], ...facts });
  const rest = without(form.overrides, field);
  return clean({ ...form, overrides: Object.keys(override).length ? { ...rest, [field]: override } : rest }) as FormDefinition;
}

export function setCondition(form: FormDefinition, part: Condition, field: string, value: string): FormDefinition {
  const rest = without(form[part], field);
  return clean({ ...form, [part]: value === '' ? rest : { ...rest, [field]: value } });
}

export const addSection = (form: FormDefinition): FormDefinition => ({ ...form, sections: [...form.sections, { fields: [] }] });

export function changeSection(
  form: FormDefinition,
  at: number,
  part: { readonly [P in keyof FormSection]?: FormSection[P] | undefined },
): FormDefinition {
  return { ...form, sections: form.sections.map((section, index) => (index === at ? clean({ ...section, ...part }) : section)) };
}

export function moveSection(form: FormDefinition, at: number, by: -1 | 1): FormDefinition {
  const section = form.sections[at];
  if (!section || !form.sections[at + by]) return form;
  return { ...form, sections: form.sections.toSpliced(at, 1).toSpliced(at + by, 0, section) };
}

/** Its fields go to the section above, or, of the first, below; the last one stays. */
export function removeSection(form: FormDefinition, at: number): FormDefinition {
  const gone = form.sections[at];
  if (!gone || form.sections.length === 1) return form;
  const heir = at === 0 ? 1 : at - 1;
  const sections = form.sections.map((section, index) =>
    index === heir
      ? { ...section, fields: at === 0 ? [...gone.fields, ...section.fields] : [...section.fields, ...gone.fields] }
      : section,
  );
  return { ...form, sections: sections.toSpliced(at, 1) };
}

function withSections(
  form: FormDefinition,
  change: (fields: readonly string[], at: number) => readonly string[],
): FormDefinition {
  return { ...form, sections: form.sections.map((section, at) => ({ ...section, fields: change(section.fields, at) })) };
}

function without<T>(all: Readonly<Record<string, T>> | undefined, name: string): Readonly<Record<string, T>> | undefined {
  const rest = Object.entries(all ?? {}).filter(([each]) => each !== name);
  return rest.length ? Object.fromEntries(rest) : undefined;
}

/** Without the parts that are undefined: the file does not have them. */
function clean<T>(value: { readonly [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as T;
}
