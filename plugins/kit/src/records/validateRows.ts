import type { EntityDefinition } from '../definition/entity.js';
import { isEmpty } from '../fields/isEmpty.js';
import type { Issue } from './issue.js';

type Values = Readonly<Record<string, unknown>>;

/**
 * Checks the rows of a table field, each as a new record of the child entity. What is computed in a row is computed anew,
 * whatever it says; rows in which nothing is filled are left out.
 *
 * @returns the rows as they are to be stored, and issues whose field is `items.2.amount`, counted from 0
 */
export function validateRows(
  name: string,
  entity: EntityDefinition,
  rows: readonly Values[],
  check: (row: Values) => { readonly values: Values; readonly issues: readonly Issue[] },
): { readonly rows: readonly Values[]; readonly issues: readonly Issue[] } {
  const filled = rows.map((row) => withoutComputed(entity, row)).filter((row) => !Object.values(row).every(isEmpty));
  const checked = filled.map((row) => check(row));
  return {
    rows: checked.map(({ values }) => values),
    issues: checked.flatMap(({ issues }, at) =>
      issues.map(({ field, code, message }) => ({
        field: `${name}.${at}.${field}`,
        code,
        message: { zh: `第 ${at + 1} 行：${message.zh}`, en: `Row ${at + 1}: ${message.en}` },
      })),
    ),
  };
}

function withoutComputed({ fields }: EntityDefinition, row: Values): Values {
  return Object.fromEntries(
    Object.entries(row).filter(([name]) => !Object.hasOwn(fields, name) || fields[name]!.computed !== true),
  );
}
