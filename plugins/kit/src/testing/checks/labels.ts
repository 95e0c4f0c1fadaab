import type { Widget } from '../../definition/dashboard.js';
import type { Text } from '../../definition/text.js';
import type { Finding } from '../finding.js';
import type { Inspection } from '../inspection.js';

const overEntities = ['views', 'tagRules', 'duplicateRules', 'cleaningRules', 'importTemplates', 'schedules'] as const;
/** Where each part lies by convention. */
const folders: Readonly<Record<(typeof overEntities)[number], string>> = {
  views: 'views',
  tagRules: 'tag-rules',
  duplicateRules: 'duplicate-rules',
  cleaningRules: 'cleaning-rules',
  importTemplates: 'import-templates',
  schedules: 'schedules',
};

type Labelled = readonly [file: string, place: string, text: Text];

function texts({ plugin }: Inspection): readonly Labelled[] {
  const list: Labelled[] = [['index.ts', 'title', plugin.title]];
  for (const [name, { title, items }] of Object.entries(plugin.dictionaries)) {
    const file = `dictionaries/${name}.ts`;
    list.push([file, 'title', title]);
    for (const [code, { label }] of Object.entries(items)) list.push([file, code, label]);
  }
  for (const [name, { title, fields, rules }] of Object.entries(plugin.entities)) {
    const file = `entities/${name}.ts`;
    list.push([file, 'title', title]);
    for (const [field, { label }] of Object.entries(fields)) list.push([file, field, label]);
    for (const { id, message } of rules ?? []) list.push([file, `rule ${id}`, message]);
  }
  for (const [name, { title, sections, extra }] of Object.entries(plugin.forms)) {
    const file = `forms/${name}.ts`;
    list.push([file, 'title', title]);
    sections.forEach((section, i) => section.title !== undefined && list.push([file, `section ${i + 1}`, section.title]));
    for (const [field, { label }] of Object.entries(extra ?? {})) list.push([file, field, label]);
  }
  for (const [name, { title, category }] of Object.entries(plugin.flows))
    list.push([`flows/${name}.ts`, 'title', title], [`flows/${name}.ts`, 'category', category]);
  for (const [name, { remind }] of Object.entries(plugin.schedules))
    if (remind !== undefined) list.push([`schedules/${name}.ts`, 'remind', remind.text]);
  for (const [name, { title }] of Object.entries(plugin.roles)) list.push([`roles/${name}.ts`, 'title', title]);
  for (const [name, { title, widgets }] of Object.entries(plugin.dashboards)) {
    const file = `dashboards/${name}.ts`;
    list.push([file, 'title', title]);
    for (const [widget, part] of Object.entries(widgets)) for (const text of textsOfWidget(part)) list.push([file, widget, text]);
  }
  if (plugin.subject !== undefined)
    for (const text of [plugin.subject.title, plugin.subject.description ?? plugin.subject.title])
      list.push(['index.ts', 'subject', text]);
  for (const part of overEntities)
    for (const [name, { title }] of Object.entries(plugin[part])) list.push([`${folders[part]}/${name}.ts`, 'title', title]);
  for (const [name, { evidence }] of Object.entries(plugin.duplicateRules))
    for (const { message } of evidence) list.push([`duplicate-rules/${name}.ts`, 'evidence', message]);
  return list;
}

function textsOfWidget(widget: Widget): readonly Text[] {
  if (widget.kind === 'text') return [widget.title, widget.text];
  if ('measure' in widget) return [widget.title, widget.measure.label, ...(widget.per === undefined ? [] : [widget.per.label])];
  if (!('measures' in widget)) return [widget.title];
  const dimensions = widget.dimensions.flatMap(({ label }) => (label === undefined ? [] : [label]));
  return [widget.title, ...widget.measures.map(({ label }) => label), ...dimensions];
}

/** Everything that people read has a text in both languages. */
export function checkLabels(inspection: Inspection): readonly Finding[] {
  return texts(inspection)
    .filter(([, , { zh, en }]) => zh.trim() === '' || en.trim() === '')
    .map(([file, place, { zh }]) => ({
      file,
      place,
      remedy: `Write the text in both languages; ${zh.trim() === '' ? 'zh' : 'en'} is empty.`,
    }));
}
