import type { Text } from '@vermilion/plugin-kit';
import type { Transaction } from '../database/database.js';
import { UniqueViolation } from '../database/errors.js';
import { appendAudit } from '../database/appendAudit.js';
import type { Actor } from '../http/actor.js';
import { checkDiagram } from './checkDiagram.js';
import { definitionErrors } from './definitionErrors.js';
import type { DefinitionsContext } from './definitionsContext.js';
import { deploy } from './deploy.js';
import type { Flow } from './flow.js';
import { formNameAt, submissionOf } from './formOf.js';

export interface Publication {
  readonly xml: string;
  readonly note: string;
  /** Roles that may start a drawn flow from now on, empty: everybody; absent: as before. */
  readonly startableBy?: readonly string[] | undefined;
}

/**
 * Publishes a diagram as the next version of a flow; the draft is done with. Running requests stay with their version.
 *
 * @throws {HttpError} 422 with the problems, and then nothing is published; 422 also for starters of a flow of a plugin.
 */
export async function publishVersion(
  context: DefinitionsContext,
  actor: Actor,
  flow: Flow,
  { xml, note, startableBy }: Publication,
): Promise<number> {
  const { model, problems } = checkDiagram(context, xml, flow.form);
  if (!model) throw definitionErrors.defective(problems);
  if (startableBy) checkStarters(context, flow, startableBy);
  const processId = flow.processId ?? (await processIdOf(context, flow.key));
  if (processId !== undefined && processId !== model.id) throw definitionErrors.otherProcess(model.id);
  const form = formNameAt(model, submissionOf(model), flow.form);
  const version = await inTransaction(context, async (tx) => {
    const at = context.clock.now();
    const number = await deploy(tx, { flow: flow.key, xml, note, by: actor.personId, at });
    await tx.run('DELETE FROM flow_drafts WHERE flow_key = ?', [flow.key]);
    if (flow.plugin === null) {
      const starters = startableBy ?? flow.startableBy;
      await tx.run('UPDATE flows SET form = ?, startable_by = ? WHERE flow_key = ?', [form, JSON.stringify(starters), flow.key]);
    }
    await audit(tx, actor, 'flow.published', flow.key, at, { version: number, note, ...(startableBy ? { startableBy } : {}) });
    return number;
  });
  await context.flows.refresh();
  return version;
}

function checkStarters({ registry }: DefinitionsContext, flow: Flow, startableBy: readonly string[]): void {
  if (flow.plugin !== null) throw definitionErrors.startersOfPlugin();
  const unknown = startableBy.find((role) => !registry.roles.has(role));
  if (unknown !== undefined) throw definitionErrors.unknownStarter(unknown);
}

/**
 * Adds a flow drawn by a designer, as a draft: nobody can start it before its first version is published.
 *
 * @throws {HttpError} 422 with the problems, 409 `flow_exists`.
 */
export async function createFlow(
  context: DefinitionsContext,
  actor: Actor,
  { title, xml }: { readonly title: Text; readonly xml: string },
): Promise<string> {
  const { model, problems } = checkDiagram(context, xml, null);
  if (!model) throw definitionErrors.defective(problems);
  const key = `custom:${model.id}`;
  const at = context.clock.now();
  try {
    await context.database.write(async (tx) => {
      const form = formNameAt(model, submissionOf(model), null);
      await tx.insert('flows', [
        { flow_key: key, process_id: model.id, title: JSON.stringify(title), form, created_by: actor.personId, created_at: at },
      ]);
      await tx.insert('flow_drafts', [{ flow_key: key, xml, revision: 1, updated_at: at, updated_by: actor.personId }]);
      await audit(tx, actor, 'flow.created', key, at, { title });
    });
  } catch (error) {
    throw error instanceof UniqueViolation ? definitionErrors.exists() : error;
  }
  await context.flows.refresh();
  return key;
}

/** Two designers who publish at once get two versions. */
async function inTransaction<T>({ database }: DefinitionsContext, work: (tx: Transaction) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await database.write(work);
    } catch (error) {
      if (!(error instanceof UniqueViolation) || attempt >= 5) throw error;
    }
  }
}

async function processIdOf({ database }: DefinitionsContext, flow: string): Promise<string | undefined> {
  const [row] = await database.read<{ model: string }>(
    'SELECT model FROM definitions WHERE flow_key = ? ORDER BY version LIMIT 1',
    [flow],
  );
  return row && (JSON.parse(row.model) as { readonly id: string }).id;
}

const audit = (
  tx: Transaction,
  actor: Actor,
  action: string,
  flow: string,
  at: number,
  detail: Readonly<Record<string, unknown>>,
) => appendAudit(tx, { at, personId: actor.personId, action, subject: 'flow', subjectId: flow, detail });
