/**
 * How lists can be filtered. `contains` is part of a text, or one of several for kinds that hold many; `in` any of them, `all` all
 * of them, `notIn` none; `within` a period named relative to today; `below` a department or region with all below it.
 */
export const operators = [
  'eq',
  'neq',
  'contains',
  'notContains',
  'startsWith',
  'in',
  'notIn',
  'all',
  'gte',
  'lte',
  'between',
  'within',
  'below',
  'empty',
  'notEmpty',
] as const;

export type Operator = (typeof operators)[number];

export const textOperators: readonly Operator[] = [
  'eq',
  'neq',
  'contains',
  'notContains',
  'startsWith',
  'in',
  'notIn',
  'empty',
  'notEmpty',
];
export const rangeOperators: readonly Operator[] = ['eq', 'neq', 'gte', 'lte', 'between', 'in', 'empty', 'notEmpty'];
export const dayOperators: readonly Operator[] = [...rangeOperators, 'within'];
export const choiceOperators: readonly Operator[] = ['eq', 'neq', 'in', 'notIn', 'empty', 'notEmpty'];
export const treeOperators: readonly Operator[] = [...choiceOperators, 'below'];
export const manyOperators: readonly Operator[] = ['contains', 'in', 'notIn', 'all', 'empty', 'notEmpty'];
export const presenceOperators: readonly Operator[] = ['empty', 'notEmpty'];
