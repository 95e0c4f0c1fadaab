import type { Finding } from '../finding.js';
import type { Inspection } from '../inspection.js';

/** What is used, as `dictionaries.status`, `forms.application` … by full name. */
function usedParts({ plugin, flows }: Inspection): ReadonlySet<string> {
  const used = new Set<string>();
  const fields = [
    ...Object.values(plugin.entities).flatMap((entity) => Object.values(entity.fields)),
    ...Object.values(plugin.forms).flatMap((form) => Object.values(form.extra ?? {})),
  ];
  for (const { dictionary } of fields) if (dictionary !== undefined) used.add(`dictionaries.${dictionary}`);
  for (const { grants } of Object.values(plugin.roles)) for (const { entity } of grants) used.add(`entities.${entity}`);
  for (const { start, onApproved } of Object.values(plugin.flows)) {
    used.add(`forms.${start}`);
    if (onApproved !== undefined) used.add(`handlers.${onApproved}`);
  }
  for (const model of flows.flatMap((flow) => flow.models))
    for (const node of model.nodes.values()) {
      if (node.type === 'serviceTask') used.add(`handlers.${node.service}`);
      if ('approval' in node && node.approval?.form.key !== undefined) used.add(`forms.${node.approval.form.key}`);
    }
  return used;
}

/** Nothing is defined that nobody uses, unless it is said to be for other plugins. An entity is used by a grant: else nobody can see it. */
export function checkUnused(inspection: Inspection): readonly Finding[] {
  const used = usedParts(inspection);
  const { plugin, forOthers } = inspection;
  return (['dictionaries', 'entities', 'forms', 'handlers'] as const).flatMap((part) =>
    Object.keys(plugin[part])
      .filter((name) => !used.has(`${part}.${plugin.id}:${name}`) && !forOthers.has(`${part}.${name}`))
      .map((name) => ({
        file: `${part}/${name}.ts`,
        place: name,
        remedy: `Use it, take it away, or say that it is for other plugins: { forOthers: ['${part}.${name}'] }.`,
      })),
  );
}
