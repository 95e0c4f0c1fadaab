import type { Actor } from '../http/actor.js';
import { refusals } from '../http/refusals.js';
import { personBrief, type PersonBrief } from '../organization/personBrief.js';
import { formMeta, type FormMeta } from '../records/manifest/formMeta.js';
import { currentDefinition } from './currentDefinition.js';
import type { DefinitionsContext } from './definitionsContext.js';
import { bindingOf, formAt, formNamed, submissionOf } from './formOf.js';
import { listFlows, type FlowBrief } from './listFlows.js';

export interface VersionBrief {
  readonly version: number;
  readonly publishedAt: number;
  readonly publishedBy: PersonBrief | null;
  readonly note: string;
  readonly running: number;
  readonly hash: string;
}

export interface FlowView extends FlowBrief {
  /** With the access of the submission at each field. */
  readonly form: FormMeta | null;
  /** Fields that the submission must fill beside those that say so themselves. */
  readonly required: readonly string[];
  readonly entity: string | null;
  /** XML of the current version. */
  readonly diagram: string | null;
  readonly versions: readonly VersionBrief[];
}

/** @throws {HttpError} 404 if there is no such flow, or not for this actor. */
export async function showFlow(context: DefinitionsContext, actor: Actor, key: string): Promise<FlowView> {
  const brief = (await listFlows(context, actor)).find((flow) => flow.key === key);
  if (!brief) throw refusals.notFound();
  const deployed = await currentDefinition(context, key);
  const start = deployed && submissionOf(deployed.model);
  const fallback = context.flows.get(key)?.form ?? null;
  const form = deployed ? formAt(context.registry, deployed.model, start, fallback) : formNamed(context.registry, fallback);
  const binding = bindingOf(start);
  const fields = Object.fromEntries(
    Object.entries(form?.fields ?? {}).flatMap(([name, definition]) => {
      const access = definition.computed ? 'read' : (binding?.fields[name] ?? binding?.otherwise ?? 'write');
      return access === 'hidden' ? [] : [[name, { ...definition, access }] as const];
    }),
  );
  const versions = await versionsOf(context, key);
  return {
    ...brief,
    form: form ? withFields(formMeta(form.name, form.definition, fields), fields) : null,
    required: binding?.required ?? [],
    entity: form?.entityName || null,
    diagram: deployed ? (await showVersion(context, key, deployed.version)).xml : null,
    versions,
  };
}

/** Fields of the form alone are known to it as writable: what the node says of them wins. */
function withFields(meta: FormMeta, fields: FormMeta['fields']): FormMeta {
  return {
    ...meta,
    fields,
    sections: meta.sections.map((section) => ({ ...section, fields: section.fields.filter((name) => name in fields) })),
  };
}

/** @throws {HttpError} 404 */
export async function showVersion({ database, world }: DefinitionsContext, flow: string, version: number) {
  const [row] = await database.read<{ xml: string; published_at: number; published_by: string | null; note: string }>(
    'SELECT xml, published_at, published_by, note FROM definitions WHERE flow_key = ? AND version = ?',
    [flow, version],
  );
  if (!row) throw refusals.notFound();
  const publishedBy = personBrief(world.current(), row.published_by);
  return { version, xml: row.xml, publishedAt: row.published_at, publishedBy, note: row.note };
}

async function versionsOf({ database, world }: DefinitionsContext, flow: string): Promise<VersionBrief[]> {
  const rows = await database.read<{
    version: number;
    published_at: number;
    published_by: string | null;
    note: string;
    hash: string;
    running: number;
  }>(
    `SELECT d.version, d.published_at, d.published_by, d.note, d.hash,
       (SELECT COUNT(*) FROM process_instances i WHERE i.definition_id = d.id AND i.status = 'active') AS running
     FROM definitions d WHERE d.flow_key = ? ORDER BY d.version DESC`,
    [flow],
  );
  return rows.map((row) => ({
    version: row.version,
    publishedAt: row.published_at,
    publishedBy: personBrief(world.current(), row.published_by),
    note: row.note,
    running: row.running,
    hash: row.hash,
  }));
}
