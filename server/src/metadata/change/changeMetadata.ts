import { appendAudit } from '../../database/appendAudit.js';
import type { Transaction } from '../../database/database.js';
import type { Actor } from '../../http/actor.js';
import { PluginError } from '../../plugins/pluginError.js';
import { findProblems } from '../../plugins/findProblems.js';
import { createRegistry, type Registry } from '../../plugins/registry.js';
import { createRecordEntities } from '../../records/entity/recordEntities.js';
import { ensureTables } from '../../records/tables/ensureTables.js';
import { refusals } from '../../http/refusals.js';
import type { Definition } from '../definitions/definition.js';
import type { Definitions, Wanted } from '../definitions/definitions.js';
import { composePlugins } from '../definitions/composePlugins.js';
import { fittingDefinitions } from '../definitions/fittingDefinitions.js';
import { readDefinitions } from '../definitions/readDefinitions.js';
import type { MetadataContext } from '../metadataContext.js';
import { metadataRefusals } from './metadataRefusals.js';
import { underChangeLease } from './changeLease.js';

/** What a change finds when it is its turn: nothing else changes until it is done. */
export interface Standing {
  readonly definitions: Definitions;
  readonly registry: Registry;
}

/** What is to be stored, and what the audit log says of it. */
export interface MetadataChange {
  readonly wanted: readonly Wanted[];
  /** `metadata.field-added`, … */
  readonly action: string;
  readonly subjectId: string;
  readonly detail?: Readonly<Record<string, unknown>>;
  /** What else is stored in the same transaction. */
  readonly also?: (tx: Transaction, at: number) => Promise<void>;
}

export interface MetadataCommand {
  readonly actor: Actor;
  /** What it is about; a command whose key has stored this already is not carried out again. */
  readonly target: Pick<Definition, 'kind' | 'name'>;
  readonly key: string | undefined;
  /** Decides by what stands; throws what is refused. */
  readonly plan: (standing: Standing) => Promise<MetadataChange>;
}

/**
 * Changes the metadata: decided, checked as plugins are, made in the tables, stored, recorded, and known to this node when it returns.
 * If it ends in the middle, tables may have a column that nobody uses yet; the next try goes on from there.
 *
 * @throws {HttpError} 409 or 422 with the reason; nothing of it is in use then.
 */
export async function changeMetadata(context: MetadataContext, { actor, target, key, plan }: MetadataCommand): Promise<void> {
  const { database, clock, metadata } = context;
  await underChangeLease(database, clock, async (lease) => {
    const definitions = await readDefinitions(database);
    if (key !== undefined && definitions.find(target.kind, target.name)?.key === key) return;
    const change = await plan({ definitions, registry: metadata.compose(definitions) });
    const changed = change.wanted.map(
      (wanted) =>
        ({ ...wanted, version: (definitions.find(wanted.kind, wanted.name)?.version ?? 0) + 1, key: key ?? null }) as Definition,
    );
    await alterTables(context, definitions.with(changed), changed);
    await database.write(async (tx) => {
      await lease.commit(tx);
      const at = clock.now();
      for (const { kind, name, body, version, key: made_by_key } of changed) {
        await tx.run('DELETE FROM metadata_definitions WHERE kind = ? AND name = ?', [kind, name]);
        const row = { kind, name, body: JSON.stringify(body), version, made_by_key, updated_at: at, updated_by: actor.personId };
        await tx.insert('metadata_definitions', [row]);
      }
      const { action, subjectId, detail = {}, also } = change;
      await also?.(tx, at);
      await appendAudit(tx, { at, personId: actor.personId, action, subject: 'metadata', subjectId, detail });
    });
  });
  await metadata.refresh();
}

async function alterTables(context: MetadataContext, next: Definitions, changed: readonly Definition[]): Promise<void> {
  const { usable, left } = fittingDefinitions(context.metadata.plugins, next);
  const plugins = composePlugins(context.metadata.plugins, usable);
  const unknown = changed.filter(({ name }) => left.includes(name)).map(({ name }) => metadataRefusals.unknownTarget(name));
  const issues = [...unknown, ...findProblems(plugins).map(metadataRefusals.unfit)];
  if (issues.length > 0) throw refusals.invalid(issues);
  try {
    const entities = createRecordEntities(createRegistry(plugins));
    const touched = new Set(changed.map(({ name }) => name.split('.')[0]!));
    await ensureTables(context.database, new Map([...entities].filter(([name]) => touched.has(name))), context.clock);
  } catch (error) {
    if (!(error instanceof PluginError)) throw error;
    throw metadataRefusals.unstorable(error);
  }
}
