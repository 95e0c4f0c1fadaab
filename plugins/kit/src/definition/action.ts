import type { HandlerRecords, RecordRow } from './handler.js';
import type { RecordAction } from './role.js';
import type { Text } from './text.js';

/** What the code of an action sees. */
export interface ActionContext {
  /** In one transaction with everything else that the click does. */
  readonly records: HandlerRecords;
  /** Milliseconds since 1970, UTC. */
  readonly now: number;
  /** Id of whoever has clicked. */
  readonly person: string;
}

/** Something that people do with a record by one click, beside changing its fields: take it over, give it back, close it. */
export interface ActionDefinition {
  /** Of the button. */
  readonly title: Text;
  /** Asked before it is done; `{title}` is the title of the record. */
  readonly question: Text;
  /** `plugin:entity` */
  readonly entity: string;
  /** Roles (`plugin:role`) whose members may do it with records that they see. */
  readonly roles: readonly string[];
  /** A right on the record that it takes as well; absent: to see it is enough. */
  readonly needs?: RecordAction;
  /** FEEL over the fields of the record: only then; looked at again in the transaction. */
  readonly when?: string;
  /** How often one person may do it on one day of the calendar; absent: as often as he likes. */
  readonly perDay?: number;
  /** It may run again from the beginning if somebody else was faster with one of its records. */
  readonly run: (context: ActionContext, record: RecordRow) => Promise<void>;
}
