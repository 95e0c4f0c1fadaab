import type { FieldDefinition } from '../definition/field.js';
import { compiledExpression } from './compiledExpression.js';

/** Formulas so that each comes after those that it reads, and the fields that go round in circles. */
export interface FormulaOrder {
  readonly order: readonly string[];
  readonly cyclic: readonly string[];
}

/** @throws {Error} if a formula cannot be parsed. */
export function formulaOrder(fields: Readonly<Record<string, FieldDefinition>>): FormulaOrder {
  const reads = new Map<string, readonly string[]>();
  for (const [name, { formula }] of Object.entries(fields)) {
    if (formula !== undefined) reads.set(name, compiledExpression(formula).reads);
  }
  const order: string[] = [];
  const waiting = new Set(reads.keys());
  for (let before = -1; before !== order.length;) {
    before = order.length;
    for (const name of waiting) {
      if (reads.get(name)!.some((other) => waiting.has(other))) continue;
      order.push(name);
      waiting.delete(name);
    }
  }
  return { order, cyclic: [...waiting] };
}
