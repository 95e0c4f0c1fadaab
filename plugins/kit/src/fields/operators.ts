import type { Operator } from './fieldKind.js';

export const textOperators: readonly Operator[] = ['eq', 'neq', 'contains', 'in', 'empty', 'notEmpty'];
export const rangeOperators: readonly Operator[] = ['eq', 'neq', 'gte', 'lte', 'between', 'in', 'empty', 'notEmpty'];
export const choiceOperators: readonly Operator[] = ['eq', 'neq', 'in', 'empty', 'notEmpty'];
export const manyOperators: readonly Operator[] = ['contains', 'in', 'empty', 'notEmpty'];
export const presenceOperators: readonly Operator[] = ['empty', 'notEmpty'];
