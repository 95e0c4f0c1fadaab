import type { FieldKindName } from '@vermilion/plugin-kit';
import type { Flow } from '../definitions/flow.js';
import type { FlowForm } from '../definitions/formOf.js';
import type { Labeler } from '../records/labels/createLabeler.js';
import { textOf } from './formLabels.js';

type Values = Readonly<Record<string, unknown>>;

/** What the title of a request is made of. */
export interface TitleMaterial {
  readonly flow: Flow;
  readonly form: FlowForm | undefined;
  readonly values: Values;
  readonly labeler: Labeler;
  /** Title of the record that was there before the request; empty: there was none. */
  readonly recordTitle: string;
}

const LONGEST = 200;

/** Kinds that name something: the first such field of a form stands for what it is about. */
const NAMING: ReadonlySet<FieldKindName> = new Set(['text', 'serial', 'ref', 'user', 'dept', 'longtext']);

/**
 * The title of a request: the flow's text with the fields filled in; of a flow without such a text, its name and what it is
 * about. Personal and sensitive values never stand in a title.
 */
export function titleOf(material: TitleMaterial): string {
  const { flow } = material;
  const title = flow.requestTitle === null ? named(material) : filled(material, flow.requestTitle);
  return (title.trim() || flow.title.zh).slice(0, LONGEST);
}

function filled({ form, values, labeler }: TitleMaterial, template: string): string {
  if (!form) return '';
  return template.replace(/\{(\w+)\}/g, (_match, name: string) =>
    isPlain(form, name) ? textOf(labeler, form, name, values[name], 'zh') : '***',
  );
}

function named(material: TitleMaterial): string {
  const subject = subjectOf(material);
  return subject === '' ? '' : `${material.flow.title.zh}：${subject}`;
}

/** The name in the form, else the name of the record, else the first field that names something. */
function subjectOf({ form, values, labeler, recordTitle }: TitleMaterial): string {
  if (!form) return recordTitle;
  const text = (name: string) => (isPlain(form, name) ? textOf(labeler, form, name, values[name], 'zh') : '');
  const fields = form.definition.sections.flatMap((section) => section.fields);
  const naming = fields.filter((name) => NAMING.has(form.fields[name]!.kind)).map(text);
  const candidates = [text(form.entity.titleField), recordTitle, ...naming].map((each) => each.split('\n')[0]!.trim());
  return candidates.find((each) => each !== '') ?? '';
}

const isPlain = (form: FlowForm, name: string): boolean => (form.fields[name]?.sensitivity ?? 'plain') === 'plain';
