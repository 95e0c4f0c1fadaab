import type { FieldMeta, FieldsMeta, FormMeta } from '../api/manifest.js';

/** What one may do with a field in this form; `hidden` ones leave no trace. */
export type Access = 'hidden' | 'masked' | 'read' | 'write';
export interface LaidField {
  readonly name: string;
  readonly field: FieldMeta;
  readonly writable: boolean;
}
/** Fields of one section that stand together: printed ones as a list, writable ones as boxes. */
export interface Block {
  readonly writable: boolean;
  readonly fields: readonly LaidField[];
}
export interface LaidSection {
  readonly title: FormMeta['sections'][number]['title'];
  readonly blocks: readonly Block[];
}

/** Sections of a form with what is visible in them, in the order of the form; sections without visible fields are left out. Not `separate`: all in one, without titles. */
export function formLayout(
  form: FormMeta,
  fields: FieldsMeta,
  access: (name: string) => Access,
  isVisible: (name: string) => boolean,
  separate = true,
): readonly LaidSection[] {
  const sections = separate ? form.sections : [{ title: undefined, fields: form.sections.flatMap((section) => section.fields) }];
  return sections
    .map((section) => ({
      title: section.title,
      blocks: blocksOf(
        section.fields.flatMap((name) => {
          const field = fields[name];
          const may = access(name);
          return field && may !== 'hidden' && isVisible(name)
            ? [{ name, field, writable: may === 'write' && !field.computed && field.kind !== 'serial' }]
            : [];
        }),
      ),
    }))
    .filter((section) => section.blocks.length > 0);
}

function blocksOf(fields: readonly LaidField[]): readonly Block[] {
  const blocks: { writable: boolean; fields: LaidField[] }[] = [];
  for (const each of fields) {
    const last = blocks.at(-1);
    if (last?.writable === each.writable) last.fields.push(each);
    else blocks.push({ writable: each.writable, fields: [each] });
  }
  return blocks;
}
