import type { DictionaryItem, EntityGrant, FieldDefinition, RoleDefinition, Text } from '@vermilion/plugin-kit';

/** The id of the platform's own plugin, which holds what administrators have added. */
export const CUSTOM = 'custom';

/** An entity of its own. Its fields are definitions by themselves. */
export interface OwnEntity {
  readonly title: Text;
  readonly titleField: string;
  /** `BF{yyyyMM}{seq4}`. */
  readonly serial?: string | undefined;
  /** Who may do what with its records, by role. */
  readonly grants: readonly { readonly role: string; readonly actions: EntityGrant['actions'] }[];
  /** Taken out of use; table and records stay. */
  readonly hidden: boolean;
}

/** A field added to an entity, of a plugin or of its own. */
export interface OwnField {
  readonly definition: FieldDefinition;
  /** Taken out of use; the column and what is in it stay. */
  readonly hidden: boolean;
}

/** What of a plugin's field is said otherwise than the plugin says it. */
export type FieldLook = Partial<Pick<FieldDefinition, 'label' | 'hint' | 'list' | 'filter'>>;

export type OwnItem = DictionaryItem & { readonly code: string };

/** A dictionary of its own, or what is said otherwise of a plugin's: all items in their order. */
export interface OwnDictionary {
  readonly title: Text;
  readonly items: readonly OwnItem[];
  /** Absent: any value may follow any other. */
  readonly transitions?: Readonly<Record<string, readonly string[]>> | undefined;
}

/** A role of its own, or what is said otherwise of a plugin's. */
export interface OwnRole extends Partial<Pick<RoleDefinition, 'title' | 'description' | 'functions'>> {
  /** Entities whose grants are said here; those of other entities stay the plugin's. No actions: the role never meets it. */
  readonly grants: readonly EntityGrant[];
  /** No longer said: a plugin's role is as its plugin declares it, an own one is gone. */
  readonly hidden: boolean;
}

/** Who answers for what a field says, and where it comes from, in words of the administrators; empty: not said. */
export interface FieldAbout {
  /** A person, a department, a post. */
  readonly owner: string;
  /** The system that knows the value first. */
  readonly sourceSystem: string;
}

/** Kinds of definitions, and what each holds. Names: `plugin:entity`, `plugin:entity.field`, `plugin:dictionary`, `plugin:role`. */
export interface Bodies {
  readonly entity: OwnEntity;
  readonly field: OwnField;
  readonly look: FieldLook;
  readonly about: FieldAbout;
  /** Names of an entity's fields, the first ones first; others follow as they were. */
  readonly order: readonly string[];
  readonly dictionary: OwnDictionary;
  readonly role: OwnRole;
}
export type DefinitionKind = keyof Bodies;

/** One stored definition. */
export type Definition = {
  [K in DefinitionKind]: {
    readonly kind: K;
    readonly name: string;
    readonly body: Bodies[K];
    /** 1 at first. */
    readonly version: number;
    /** Idempotency key of the command that stored it. */
    readonly key: string | null;
  };
}[DefinitionKind];
