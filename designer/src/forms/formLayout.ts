import type { FieldMeta, FieldsMeta, FormMeta } from '../api/manifest.js';

/** What one may do with a field in this form; `hidden` ones leave no trace. */
export type Access = 'hidden' | 'masked' | 'read' | 'write';
export interface LaidField {
  readonly name: string;
  readonly field: FieldMeta;
  readonly writable: boolean;
  /** As the form says; undefined: by its kind. */
  readonly width: Width | undefined;
}
type Width = 'third' | 'half' | 'full';
const widthIn: Readonly<Record<1 | 2 | 3, Width>> = { 1: 'full', 2: 'half', 3: 'third' };

/** Fields of one section that stand together: printed ones as a list, writable ones as boxes. */
export interface Block {
  readonly writable: boolean;
  readonly fields: readonly LaidField[];
}
export interface LaidSection {
  readonly title: FormMeta['sections'][number]['title'];
  readonly help: FormMeta['sections'][number]['help'];
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
  const sections: FormMeta['sections'] = separate
    ? form.sections
    : [{ fields: form.sections.flatMap((section) => section.fields) }];
  return sections
    .map((section) => ({
      title: section.title,
      help: section.help,
      blocks: blocksOf(
        section.fields.flatMap((name) => {
          const field = fields[name];
          const may = access(name);
          return field && may !== 'hidden' && isVisible(name)
            ? [
                {
                  name,
                  field,
                  writable: may === 'write' && !field.computed && field.kind !== 'serial',
                  width: form.widths?.[name] ?? (section.columns && widthIn[section.columns]),
                },
              ]
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
