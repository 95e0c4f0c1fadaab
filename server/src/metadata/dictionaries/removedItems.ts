import type { HttpIssue } from '../../http/httpError.js';
import type { Registry } from '../../plugins/registry.js';
import { createRecordEntities } from '../../records/entity/recordEntities.js';
import { countRows } from '../change/countRows.js';
import type { OwnItem } from '../definitions/definition.js';
import type { MetadataContext } from '../metadataContext.js';

interface Removal {
  readonly registry: Registry;
  readonly name: string;
  /** Those that stay. */
  readonly items: readonly OwnItem[];
}

/** Why items that are no longer among those given cannot go: a plugin relies on them, or records hold their codes. */
export async function removedItems(
  { database, metadata }: MetadataContext,
  { registry, name, items }: Removal,
): Promise<HttpIssue[]> {
  const staying = new Set(items.map(({ code }) => code));
  const going = Object.keys(registry.dictionaries.get(name)?.items ?? {}).filter((code) => !staying.has(code));
  const [pluginId, local] = name.split(':');
  const locked = metadata.plugins.find(({ id }) => id === pluginId)?.dictionaries[local ?? '']?.items ?? {};
  const entities = createRecordEntities(registry);
  const issues: HttpIssue[] = [];
  for (const code of going) {
    if (code in locked) {
      issues.push(
        reason(`${code} 由插件提供，不能删除，可以停用`, `${code} comes from a plugin: it can be disabled, not removed.`),
      );
      continue;
    }
    for (const entity of entities.values()) {
      for (const field of entity.fields.values()) {
        if (field.definition.dictionary !== name) continue;
        // What is encrypted cannot be looked through: any of it may be the code.
        const count = field.encrypted
          ? await countRows.filled(database, entity, field)
          : await countRows.holding(database, entity, field, code);
        const because = field.encrypted ? maybeHeld : held;
        if (count > 0) issues.push(because(code, count, entity.definition.title, field.definition.label));
      }
    }
  }
  return issues;
}

function held(code: string, count: number, entity: { zh: string; en: string }, field: { zh: string; en: string }): HttpIssue {
  return reason(
    `${count} 条${entity.zh}的“${field.zh}”用着 ${code}，不能删除或改代码，可以停用`,
    `${code} is the ${field.en} of ${count} records (${entity.en}): it can be disabled, not removed or renamed.`,
  );
}

function maybeHeld(
  code: string,
  count: number,
  entity: { zh: string; en: string },
  field: { zh: string; en: string },
): HttpIssue {
  return reason(
    `${count} 条${entity.zh}的“${field.zh}”已加密，无法确认是否用着 ${code}，不能删除或改代码，可以停用`,
    `The ${field.en} of ${count} records (${entity.en}) is encrypted and may be ${code}: it can be disabled, not removed or renamed.`,
  );
}

const reason = (zh: string, en: string): HttpIssue => ({ field: 'items', id: 'would_lose_data', message: { zh, en } });
