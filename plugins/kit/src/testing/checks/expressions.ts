import { compileExpression } from '@vermilion/engine';
import { formFields } from '../../records/formFields.js';
import type { Finding } from '../finding.js';
import type { Inspection } from '../inspection.js';
import { entityOfForm } from '../entityOfForm.js';

function check(file: string, place: string, source: string, names: ReadonlySet<string>): readonly Finding[] {
  try {
    return compileExpression(source)
      .reads.filter((name) => !names.has(name))
      .map((name) => ({ file, place, remedy: `Expected fields only, but “${source}” reads ${name}: correct the name.` }));
  } catch (error) {
    return [{ file, place, remedy: error instanceof Error ? error.message : String(error) }];
  }
}

/** Rules, formulas and conditions can be read, and look only at fields that exist. */
export function checkExpressions({ plugin, entities, flows }: Inspection): readonly Finding[] {
  const findings: Finding[] = [];
  for (const [name, { fields, rules }] of Object.entries(plugin.entities)) {
    const names = new Set(Object.keys(fields));
    for (const rule of rules ?? []) findings.push(...check(`entities/${name}.ts`, `rule ${rule.id}`, rule.must, names));
    for (const [key, { formula }] of Object.entries(fields))
      if (formula !== undefined) findings.push(...check(`entities/${name}.ts`, key, formula, names));
  }
  for (const [name, form] of Object.entries(plugin.forms)) {
    const entity = entityOfForm(entities, form);
    const names = new Set(entity === undefined ? [] : Object.keys(formFields(form, entity)));
    for (const [key, source] of Object.entries({ ...form.visibleWhen }))
      findings.push(...check(`forms/${name}.ts`, `visibleWhen ${key}`, source, names));
    for (const [key, source] of Object.entries({ ...form.requiredWhen }))
      findings.push(...check(`forms/${name}.ts`, `requiredWhen ${key}`, source, names));
  }
  for (const { name } of flows) {
    const { start, startWhen } = plugin.flows[name]!;
    const form = plugin.forms[start.slice(plugin.id.length + 1)];
    const entity = entityOfForm(entities, form);
    if (startWhen !== undefined && entity !== undefined)
      findings.push(...check(`flows/${name}.ts`, 'startWhen', startWhen, new Set(Object.keys(entity.fields))));
  }
  for (const [name, { entity, when }] of Object.entries(plugin.actions)) {
    const fields = entities.get(entity)?.fields;
    if (when !== undefined && fields !== undefined)
      findings.push(...check(`actions/${name}.ts`, 'when', when, new Set(Object.keys(fields))));
  }
  return findings;
}
