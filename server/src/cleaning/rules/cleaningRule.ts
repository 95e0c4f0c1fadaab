import type { CleaningAct, Text } from '@vermilion/plugin-kit';

/** What is done to records of an entity: a plugin's rule, or one of an administrator. */
export interface CleaningRule {
  /** `plugin:rule`, or an id. */
  readonly id: string;
  readonly title: Text;
  readonly steps: readonly CleaningAct[];
  /** Of a plugin: always there, and never changed here. */
  readonly ofPlugin: boolean;
  readonly enabled: boolean;
  readonly position: number;
  /** 0 for rules of plugins. */
  readonly version: number;
}

/** A row of `cleaning_rules`. */
export interface CleaningRuleRow {
  readonly id: string;
  readonly entity: string;
  readonly title: string;
  readonly steps: string;
  readonly position: number;
  readonly enabled: number;
  readonly version: number;
  readonly created_at: number;
  readonly updated_at: number;
}
