import { isEmpty } from '../../../forms/isEmpty.js';
import type { Condition, Filter } from '../../../api/records.js';

export type Join = 'all' | 'any';
/** Conditions being filled in, joined by one word; groups hold conditions only. */
export interface DraftGroup {
  readonly join: Join;
  readonly parts: readonly (Condition | DraftGroup)[];
}

export const blankCondition = (): Condition => ({ field: '', op: 'eq', value: null });
export const isGroup = (part: Condition | DraftGroup): part is DraftGroup => 'join' in part;

export interface FilterDraft {
  readonly group: DraftGroup;
  /** Conditions from elsewhere that are not filled in here, e.g. on records that refer to this one; they stay as they are. */
  readonly kept: readonly Filter[];
}

/** The conditions of a list as the builder shows them. */
export function toDraft(filter: readonly Filter[]): FilterDraft {
  const [only] = filter;
  const any = filter.length === 1 && only && 'any' in only ? only.any.map(toPart) : [];
  if (any.length > 0 && any.every((part) => part !== null)) return { group: { join: 'any', parts: any }, kept: [] };
  const parts = filter.map((each) => ({ each, part: toPart(each) }));
  return {
    group: { join: 'all', parts: parts.flatMap(({ part }) => part ?? []) },
    kept: parts.flatMap(({ each, part }) => (part ? [] : [each])),
  };
}

/** The conditions of a list as the builder has them; those without a value and empty groups are left out. */
export function fromDraft({ group, kept }: FilterDraft): readonly Filter[] {
  const parts = group.parts.flatMap(toFilter);
  return [...(group.join === 'any' && parts.length > 1 ? [{ any: parts }] : parts), ...kept];
}

function toPart(filter: Filter): Condition | DraftGroup | null {
  if ('field' in filter) return filter;
  const join = 'all' in filter ? 'all' : 'any' in filter ? 'any' : null;
  const parts = 'all' in filter ? filter.all : 'any' in filter ? filter.any : [];
  const conditions = parts.filter((part) => 'field' in part);
  return join && parts.length > 0 && conditions.length === parts.length ? { join, parts: conditions } : null;
}

function toFilter(part: Condition | DraftGroup): readonly Filter[] {
  if (!isGroup(part)) return isComplete(part) ? [part] : [];
  const parts = part.parts.flatMap(toFilter);
  if (parts.length <= 1) return parts;
  return [part.join === 'all' ? { all: parts } : { any: parts }];
}

function isComplete({ field, op, value }: Condition): boolean {
  if (!field) return false;
  if (op === 'empty' || op === 'notEmpty') return true;
  return op === 'between' ? Array.isArray(value) && value.length === 2 && !value.some(isEmpty) : !isEmpty(value);
}
