import { client } from './client.js';
import { itemsOf, type Listed } from './itemsOf.js';
import type { PersonBrief } from './people.js';

export type ReceiverKind = 'person' | 'role' | 'department';
export interface ShareTerms {
  readonly level: 'read' | 'write';
  /** `YYYY-MM-DD`; null: until it is taken back. */
  readonly lastDay: string | null;
}
/** A record opened to somebody beside those whose role reaches it. */
export interface RecordShare extends ShareTerms {
  readonly kind: ReceiverKind;
  /** Id, or the full name of a role. */
  readonly receiver: string;
  readonly title: string;
  readonly by: PersonBrief | null;
  readonly at: number;
  readonly ended: boolean;
}

const path = (entity: string, id: string, kind?: ReceiverKind, receiver?: string) =>
  `/records/${encodeURIComponent(entity)}/${id}/shares${kind && receiver ? `/${kind}/${encodeURIComponent(receiver)}` : ''}`;

export const shares = {
  list: (entity: string, id: string) => client.get<Listed<RecordShare>>(path(entity, id)).then(itemsOf),
  put: (entity: string, id: string, kind: ReceiverKind, receiver: string, terms: ShareTerms, key?: string) =>
    client.put<void>(path(entity, id, kind, receiver), terms, key),
  remove: (entity: string, id: string, kind: ReceiverKind, receiver: string, key?: string) =>
    client.delete(path(entity, id, kind, receiver), key),
};
