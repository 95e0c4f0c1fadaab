import type { FieldDefinition } from '../../definition/field.js';
import { choicesOf } from '../../fields/choicesOf.js';
import { formFields } from '../../records/formFields.js';
import type { Finding } from '../finding.js';
import type { Inspection } from '../inspection.js';
import { entityOfForm } from '../entityOfForm.js';

/** Every name used is defined, here or in a plugin that is needed. */
export function checkNames(inspection: Inspection): readonly Finding[] {
  return [
    ...needs(inspection),
    ...dictionaries(inspection),
    ...entities(inspection),
    ...forms(inspection),
    ...flows(inspection),
    ...roles(inspection),
    ...subject(inspection),
  ];
}

function unknown(file: string, place: string, what: string, name: string): Finding {
  return { file, place, remedy: `Expected a ${what} ${name}, but there is none: define it, or correct the name.` };
}

function needs({ plugin, needs: given }: Inspection): readonly Finding[] {
  return plugin.needs
    .filter((id) => !given.some((other) => other.id === id))
    .map((id) => ({ file: 'index.ts', place: 'needs', remedy: `Give the plugin ${id} to checkPlugin: { needs: [${id}] }.` }));
}

function dictionaries({ plugin }: Inspection): readonly Finding[] {
  return Object.entries(plugin.dictionaries).flatMap(([name, { items, transitions }]) =>
    Object.entries(transitions ?? {})
      .flatMap(([from, to]) => [from, ...(to ?? [])])
      .filter((code) => !Object.hasOwn(items, code))
      .map((code) => unknown(`dictionaries/${name}.ts`, 'transitions', 'code', code)),
  );
}

function field(
  { dictionaries: known, entities: targets }: Inspection,
  file: string,
  place: string,
  definition: FieldDefinition,
): readonly Finding[] {
  const findings: Finding[] = [];
  const { dictionary, entity, default: fallback } = definition;
  if (dictionary !== undefined) {
    const found = known.get(dictionary);
    if (found === undefined) findings.push(unknown(file, place, 'dictionary', dictionary));
    else if (typeof fallback === 'string' && choicesOf(found).codes.get(fallback) !== fallback)
      findings.push(unknown(file, place, `code in ${dictionary}`, fallback));
  }
  if (entity !== undefined && !targets.has(entity)) findings.push(unknown(file, place, 'entity', entity));
  return findings;
}

function entities(inspection: Inspection): readonly Finding[] {
  return Object.entries(inspection.plugin.entities).flatMap(([name, entity]) => {
    const file = `entities/${name}.ts`;
    const named = [
      entity.titleField,
      ...(entity.rules ?? []).map((rule) => rule.field),
      ...(entity.indexes ?? []).flatMap((index) => index.fields),
    ];
    return [
      ...Object.entries(entity.fields).flatMap(([key, definition]) => field(inspection, file, key, definition)),
      ...named
        .filter((key) => !Object.hasOwn(entity.fields, key))
        .map((key) => unknown(file, 'title, rules or indexes', 'field', key)),
    ];
  });
}

function forms(inspection: Inspection): readonly Finding[] {
  return Object.entries(inspection.plugin.forms).flatMap(([name, form]) => {
    const file = `forms/${name}.ts`;
    const entity = entityOfForm(inspection.entities, form);
    if (entity === undefined) return [unknown(file, 'entity', 'entity', form.entity)];
    const known = formFields(form, entity);
    const used = [
      ...form.sections.flatMap((section) => section.fields),
      ...Object.keys({ ...form.visibleWhen, ...form.requiredWhen, ...form.extra }),
    ];
    return [
      ...Object.entries(form.extra ?? {}).flatMap(([key, definition]) => field(inspection, file, key, definition)),
      ...[...new Set(used)].filter((key) => !Object.hasOwn(known, key)).map((key) => unknown(file, 'sections', 'field', key)),
    ];
  });
}

function flows({ plugin, forms: known, handlers, roles: held, flows: inspected }: Inspection): readonly Finding[] {
  return inspected.flatMap(({ name, fields }) => {
    const file = `flows/${name}.ts`;
    const flow = plugin.flows[name]!;
    const titled = [...flow.requestTitle.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!);
    return [
      ...(known.has(flow.start) ? [] : [unknown(file, 'start', 'form', flow.start)]),
      ...flow.startableBy.filter((role) => !held.has(role)).map((role) => unknown(file, 'startableBy', 'role', role)),
      ...(flow.onApproved === undefined || handlers.has(flow.onApproved)
        ? []
        : [unknown(file, 'onApproved', 'handler', flow.onApproved)]),
      ...[...flow.summary, ...titled]
        .filter((key) => !Object.hasOwn(fields, key))
        .map((key) => unknown(file, 'summary or requestTitle', 'field of the form', key)),
    ];
  });
}

function roles({ plugin, entities: known }: Inspection): readonly Finding[] {
  return Object.entries(plugin.roles).flatMap(([name, { grants }]) =>
    grants.flatMap((grant) => {
      const file = `roles/${name}.ts`;
      if (grant.entity === '*') return [];
      const entity = known.get(grant.entity);
      if (entity === undefined) return [unknown(file, 'grants', 'entity', grant.entity)];
      return [
        ...Object.keys(grant.fields ?? {})
          .filter((key) => !Object.hasOwn(entity.fields, key))
          .map((key) => unknown(file, `grant for ${grant.entity}`, 'field', key)),
        ...(Object.values(grant.actions).some((scope) => scope !== undefined)
          ? []
          : [
              {
                file,
                place: `grant for ${grant.entity}`,
                remedy: 'Name at least one action with its scope, or take the grant away.',
              },
            ]),
      ];
    }),
  );
}

function subject({ plugin, needs: given, entities: known }: Inspection): readonly Finding[] {
  const views = new Set([plugin, ...given].flatMap(({ id, views: own }) => Object.keys(own).map((name) => `${id}:${name}`)));
  const { entities: gathered = [], views: curated = [] } = plugin.subject ?? {};
  return [
    ...gathered.filter((name) => !known.has(name)).map((name) => unknown('index.ts', 'subject', 'entity', name)),
    ...curated.filter((name) => !views.has(name)).map((name) => unknown('index.ts', 'subject', 'view', name)),
  ];
}
