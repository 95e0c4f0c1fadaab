import { today } from '@vermilion/plugin-kit/fields';
import type { Actor } from '../../http/actor.js';
import { refusals } from '../../http/refusals.js';
import { changeMetadata } from '../change/changeMetadata.js';
import { metadataRefusals } from '../change/metadataRefusals.js';
import { CUSTOM, type OwnDictionary } from '../definitions/definition.js';
import type { MetadataContext } from '../metadataContext.js';
import type { DictionaryContext } from '../mentions/dictionaryContext.js';
import { findMentions } from '../mentions/findMentions.js';
import { checkItems } from './checkItems.js';
import { keepLabels } from './keepLabels.js';
import { removedItems } from './removedItems.js';
import { withdrawnItems } from './withdrawnItems.js';

/**
 * Adds a dictionary of its own.
 *
 * @returns its full name.
 * @throws {HttpError} 409 when the name is taken, 422.
 */
export async function addDictionary(
  context: MetadataContext,
  actor: Actor,
  name: string,
  body: OwnDictionary,
  key: string | undefined,
): Promise<string> {
  const full = `${CUSTOM}:${name}`;
  await changeMetadata(context, {
    actor,
    key,
    target: { kind: 'dictionary', name: full },
    async plan({ definitions }) {
      const issues = checkItems(body);
      if (issues.length > 0) throw refusals.invalid(issues);
      if (definitions.find('dictionary', full)) throw metadataRefusals.exists(full);
      return { wanted: [{ kind: 'dictionary', name: full, body }], action: 'metadata.dictionaryAdded', subjectId: full };
    },
  });
  return full;
}

/**
 * Replaces the items of a dictionary, a plugin's as well: labels, colors, order, parents, synonyms, transitions, what is disabled.
 *
 * @param version of its stored definition; 0 for a plugin's dictionary that nobody has changed yet
 * @param despite items may go although flows, views, dashboards or rules name them
 * @throws {HttpError} 404; 409 `stale_version`, `items_mentioned` with the places, or when items would go that a plugin has or records hold; 422.
 */
export async function saveDictionary(
  context: DictionaryContext,
  actor: Actor,
  name: string,
  { version, despite = false, ...body }: OwnDictionary & { readonly version: number; readonly despite?: boolean | undefined },
  key: string | undefined,
): Promise<void> {
  await changeMetadata(context, {
    actor,
    key,
    target: { kind: 'dictionary', name },
    async plan({ definitions, registry }) {
      const current = registry.dictionaries.get(name);
      if (!current) throw refusals.notFound();
      const stored = definitions.find('dictionary', name);
      if ((stored?.version ?? 0) !== version) throw metadataRefusals.stale(stored ?? null);
      const issues = checkItems(body);
      if (issues.length > 0) throw refusals.invalid(issues);
      const losses = await removedItems(context, { registry, name, items: body.items });
      if (losses.length > 0) throw metadataRefusals.wouldLose(losses);
      const codes = withdrawnItems(current.items, body.items, today(context.clock.now()));
      const mentions = despite ? [] : await findMentions(context, { dictionary: name, codes });
      if (mentions.length > 0) throw metadataRefusals.mentioned(mentions);
      return {
        wanted: [{ kind: 'dictionary', name, body }],
        action: 'metadata.dictionaryChanged',
        subjectId: name,
        detail: { before: current, after: body },
        also: (tx, at) => keepLabels(tx, { dictionary: name, before: current.items, after: body.items, at, by: actor.personId }),
      };
    },
  });
}
