import { validateRecord } from '@vermilion/plugin-kit';
import type { HttpIssue } from '../../http/httpError.js';
import type { RecordEntity } from '../entity/recordEntity.js';
import type { RecordsContext } from '../recordsContext.js';
import { dateIn } from '../serials/assignNumber.js';

type Values = Readonly<Record<string, unknown>>;

export interface Validation {
  readonly context: Pick<RecordsContext, 'registry' | 'timeZone'>;
  readonly entity: RecordEntity;
  readonly input: Values;
  /** Absent: a new record. */
  readonly existing?: Values;
  /** Fields that need not be filled although they say so: whoever writes cannot. */
  readonly optional?: readonly string[];
  /** Code of a plugin: may write computed fields, and set a status without walking the transitions. */
  readonly trusted?: boolean;
  readonly at: number;
}

export interface ValidatedValues {
  /** Normalized values, defaults and results of formulas. */
  readonly values: Values;
  readonly issues: readonly HttpIssue[];
}

/** Checks values by the kinds of their fields, the dictionaries and the rules of the entity: the same for every way in. */
export function validateValues(validation: Validation): ValidatedValues {
  const { context, entity, input, existing, optional = [], trusted = false, at } = validation;
  const { values, issues } = validateRecord(entity.definition, input, {
    partial: existing !== undefined,
    ...(existing === undefined ? {} : { existing }),
    computed: trusted,
    required: Object.fromEntries(optional.map((name) => [name, false])),
    today: dateIn(context.timeZone, at),
    entity: (name) => context.registry.entities.get(name),
    dictionary: (name) => {
      const dictionary = context.registry.dictionaries.get(name);
      return dictionary && trusted ? { title: dictionary.title, items: dictionary.items } : dictionary;
    },
  });
  return { values, issues: issues.map(({ field, code, message }) => ({ field, id: code, message })) };
}
