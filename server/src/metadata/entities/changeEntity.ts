import type { Actor } from '../../http/actor.js';
import { refusals } from '../../http/refusals.js';
import type { HttpIssue } from '../../http/httpError.js';
import type { Registry } from '../../plugins/registry.js';
import { createRecordEntity } from '../../records/entity/createRecordEntity.js';
import { changeMetadata } from '../change/changeMetadata.js';
import { countRows } from '../change/countRows.js';
import { metadataRefusals } from '../change/metadataRefusals.js';
import type { OwnEntity } from '../definitions/definition.js';
import type { MetadataContext } from '../metadataContext.js';
import { unknownRoles } from './unknownRoles.js';

export interface EntityChange extends Partial<Pick<OwnEntity, 'title' | 'grants' | 'hidden'>> {
  readonly version: number;
}

/**
 * Changes an entity of its own: what it is called, who may do what with it, whether it is in use.
 *
 * @throws {HttpError} 404 for entities of plugins; 409 `stale_version`, or when it has records or is referred to and should go; 422.
 */
export async function changeEntity(
  context: MetadataContext,
  actor: Actor,
  name: string,
  { version, ...change }: EntityChange,
  key: string | undefined,
): Promise<void> {
  await changeMetadata(context, {
    actor,
    key,
    target: { kind: 'entity', name },
    async plan({ definitions, registry }) {
      const stored = definitions.find('entity', name);
      if (!stored) throw refusals.notFound();
      if (stored.version !== version) throw metadataRefusals.stale(stored);
      const body = { ...stored.body, ...withoutAbsent(change) };
      const issues = unknownRoles(registry, body.grants);
      if (issues.length > 0) throw refusals.invalid(issues);
      if (body.hidden && !stored.body.hidden) {
        const reasons = [...(await records(context, registry, name)), ...referring(registry, name)];
        if (reasons.length > 0) throw metadataRefusals.wouldLose(reasons);
      }
      return {
        wanted: [{ kind: 'entity', name, body }],
        action: 'metadata.entityChanged',
        subjectId: name,
        detail: { before: stored.body, after: body },
      };
    },
  });
}

async function records({ database }: MetadataContext, registry: Registry, name: string): Promise<HttpIssue[]> {
  const count = await countRows.records(database, createRecordEntity(name, registry.entities.get(name)!));
  if (count === 0) return [];
  return [reason(`还有 ${count} 条记录，不能停用`, `It has ${count} records and stays in use.`)];
}

function referring(registry: Registry, name: string): HttpIssue[] {
  return [...registry.entities].flatMap(([other, { fields }]) =>
    Object.entries(fields)
      .filter(([, field]) => field.entity === name)
      .map(([field]) => reason(`${other}.${field} 引用了它，不能停用`, `${other}.${field} refers to it, so it stays in use.`)),
  );
}

const reason = (zh: string, en: string): HttpIssue => ({ field: 'hidden', id: 'would_lose_data', message: { zh, en } });

const withoutAbsent = <T extends object>(change: T): T =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as T;
