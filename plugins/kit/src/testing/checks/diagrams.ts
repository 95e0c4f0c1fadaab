import type { Approval, Assignment, AssignmentRule, FlowNode } from '@vermilion/engine';
import { formFields } from '../../records/formFields.js';
import type { Finding } from '../finding.js';
import type { InspectedFlow, Inspection } from '../inspection.js';
import { entityOfForm } from '../entityOfForm.js';

/** The diagrams compile, and what they name (forms, fields, services, roles) exists. */
export function checkDiagrams(inspection: Inspection): readonly Finding[] {
  return inspection.flows.flatMap((flow) => [
    ...flow.problems.map(({ element, message }) => ({ file: flow.file, place: element ?? 'file', remedy: message.en })),
    ...processIds(inspection, flow),
    ...flow.models.flatMap((model) => [...model.nodes.values()].flatMap((node) => checkNode(inspection, flow, node))),
  ]);
}

function processIds({ plugin }: Inspection, { file, models }: InspectedFlow): readonly Finding[] {
  const prefix = `${plugin.id.replaceAll('-', '_')}_`;
  return models
    .filter(({ id }) => !id.startsWith(prefix))
    .map(({ id }) => ({ file, place: id, remedy: `Call the process ${prefix}…, so that it cannot meet one of another plugin.` }));
}

function checkNode(inspection: Inspection, flow: InspectedFlow, node: FlowNode): readonly Finding[] {
  const { file } = flow;
  const place = node.id;
  const findings: Finding[] = [];
  if (node.type === 'serviceTask' && !inspection.handlers.has(node.service))
    findings.push({
      file,
      place,
      remedy: `Expected a handler ${node.service}, but there is none: write it, or correct the service.`,
    });
  const approval = 'approval' in node ? node.approval : undefined;
  if (approval !== undefined) findings.push(...checkForm(inspection, flow, place, approval));
  for (const rule of rulesOf(approval, 'copy' in node ? node.copy : undefined))
    findings.push(...checkRule(inspection, flow, place, rule));
  return findings;
}

function rulesOf(approval: Approval | undefined, copy: Assignment | undefined): readonly AssignmentRule[] {
  const ladder = approval?.deadline?.ladder ?? [];
  return [
    ...(approval?.assignment?.rules ?? []),
    ...(copy?.rules ?? []),
    ...ladder.flatMap(({ to }) => (to === undefined || to === 'superior' ? [] : [to])),
  ];
}

function checkRule(
  { roles }: Inspection,
  { file, fields }: InspectedFlow,
  place: string,
  rule: AssignmentRule,
): readonly Finding[] {
  if (rule.rule === 'role' && !roles.has(rule.role))
    return [{ file, place, remedy: `Expected a role ${rule.role}, but there is none: define it, or correct the name.` }];
  if (rule.rule !== 'formField') return [];
  const kind = Object.hasOwn(fields, rule.field) ? fields[rule.field]!.kind : undefined;
  return kind === 'user' || kind === 'users'
    ? []
    : [{ file, place, remedy: `Expected ${rule.field} to be a field of the form that holds people.` }];
}

function checkForm(
  { forms, entities }: Inspection,
  { file, fields: start }: InspectedFlow,
  place: string,
  { form: binding }: Approval,
): readonly Finding[] {
  let fields = start;
  if (binding.key !== undefined) {
    const form = forms.get(binding.key);
    const entity = entityOfForm(entities, form);
    if (form === undefined || entity === undefined)
      return [{ file, place, remedy: `Expected a form ${binding.key}, but there is none: define it, or correct the key.` }];
    fields = formFields(form, entity);
  }
  return [...Object.keys(binding.fields), ...binding.required]
    .filter((name) => !Object.hasOwn(fields, name))
    .map((name) => ({ file, place, remedy: `Expected a field ${name} in the form, but there is none: correct the name.` }));
}
