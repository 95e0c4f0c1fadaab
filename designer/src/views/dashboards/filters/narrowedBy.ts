import type { Condition, PageFilter } from '@vermilion/plugin-kit';
import type { FilterKind } from './filterKind.js';

/** What somebody has chosen of the filters of a page, by their order; null: everything. */
export type Choices = readonly (string | null)[];

const OPERATORS = { period: 'within', department: 'below', person: 'eq', code: 'eq' } as const;

/** What the choices ask of the records of one entity. */
export function narrowedBy(
  filters: readonly PageFilter[],
  choices: Choices,
  entity: string,
  kindOf: (filter: PageFilter) => FilterKind | null,
): readonly Condition[] {
  return filters.flatMap((filter, at) => {
    const [field, value, kind] = [filter.fields[entity], choices[at] ?? null, kindOf(filter)];
    return field === undefined || value === null || kind === null ? [] : [{ field, op: OPERATORS[kind], value }];
  });
}

/** Choices as an address keeps them. */
export const writeChoices = (choices: Choices): string | undefined =>
  choices.some((choice) => choice !== null) ? JSON.stringify(choices) : undefined;

export function readChoices(text: unknown): Choices {
  try {
    const value: unknown = JSON.parse(typeof text === 'string' ? text : '[]');
    return Array.isArray(value) ? value.map((each) => (typeof each === 'string' ? each : null)) : [];
  } catch {
    return [];
  }
}
