import type { Locale } from '../labels/titleText.js';
import type { RecordsContext } from '../recordsContext.js';
import type { Receiver } from './recordShare.js';

/** Name of a person, a department or a role; undefined if there is none, or the person is no longer active. */
export function receiverTitle(
  { world, registry }: Pick<RecordsContext, 'world' | 'registry'>,
  { kind, receiver }: Receiver,
  locale: Locale,
): string | undefined {
  if (kind === 'role') return registry.roles.get(receiver)?.title[locale];
  if (kind === 'department') return world().department(receiver)?.name;
  const person = world().person(receiver);
  return person?.active ? person.name : undefined;
}
