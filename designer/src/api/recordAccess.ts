import type { RecordAction, RowScope, Text } from '@vermilion/plugin-kit';
import { client } from './client.js';
import type { FieldAccess } from './manifest.js';

/** Why a person may or may not do what with one record. */
export interface AccessExplained {
  /** Nobody changes it until its approval has ended, whatever the rights. */
  readonly inApproval: boolean;
  readonly actions: readonly ActionExplained[];
  /** Empty where the record is not seen at all. */
  readonly fields: readonly FieldExplained[];
}
export interface ActionExplained {
  readonly action: RecordAction;
  readonly allowed: boolean;
  /** `scope` null: the role does not grant it; `covers`: the record lies in the scope. */
  readonly roles: readonly {
    readonly role: string;
    readonly title: Text;
    readonly scope: RowScope | null;
    readonly covers: boolean;
    /** Actions that it follows from; empty: the role names it. */
    readonly from: readonly RecordAction[];
    /** The role takes away what would follow. */
    readonly takenAway: boolean;
  }[];
  readonly task: boolean;
  readonly share: boolean;
}
export interface FieldExplained {
  readonly name: string;
  readonly label: Text;
  readonly access: FieldAccess | 'hidden';
  readonly roles: readonly Text[];
}

export const recordAccess = {
  explain: (entity: string, id: string, person: string) =>
    client.get<AccessExplained>(`/records/${encodeURIComponent(entity)}/${id}/access`, { person }),
};
