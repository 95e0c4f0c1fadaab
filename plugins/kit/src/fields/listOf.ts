import * as z from 'zod/mini';
import type { FieldDefinition, FieldKindName } from '../definition/field.js';
import { accept, refuse, type Parsed } from '../validation/parsed.js';
import { integerBetween } from './chance.js';
import type { FieldKind, ParseContext } from './fieldKind.js';
import { manyOperators } from './operators.js';

/** A kind that holds several different values of another kind, kept as JSON in one column; in tables separated by `;` or `、`. */
export function listOf(name: FieldKindName, item: FieldKind<string>): FieldKind<readonly string[]> {
  const all = (
    inputs: readonly unknown[],
    field: FieldDefinition,
    parse: (input: never, field: FieldDefinition, context?: ParseContext) => Parsed<string>,
    context: ParseContext | undefined,
  ): Parsed<readonly string[]> => {
    const most = field.maxCount ?? 100;
    if (inputs.length > most)
      return refuse('length', `最多 ${most} 项`, `Expected at most ${most} items, but there are ${inputs.length}.`);
    const values = new Set<string>();
    for (const input of inputs) {
      const parsed = parse(input as never, field, context);
      if (!parsed.ok) return parsed;
      values.add(parsed.value);
    }
    return accept([...values]);
  };
  return {
    name,
    column: () => ({ type: 'json' }),
    parse: (input, field, context) =>
      Array.isArray(input) ? all(input, field, item.parse, context) : refuse('type', '应为列表', 'Expected a list.'),
    fromText: (text, field, context) =>
      all(
        text
          .split(/[;；、\n]/)
          .map((part) => part.trim())
          .filter((part) => part !== ''),
        field,
        item.fromText,
        context,
      ),
    format: (values, field, context) =>
      values.map((value) => item.format(value, field, context)).join(context.locale === 'zh' ? '、' : ', '),
    operators: manyOperators,
    mask: () => '***',
    sample: (random, field) => [
      ...new Set(Array.from({ length: integerBetween(random, 1, 3) }, () => item.sample(random, field))),
    ],
    schema: (field) => z.array(item.schema(field)),
    toColumn: (values) => JSON.stringify(values),
    fromColumn: (stored) => (typeof stored === 'string' ? JSON.parse(stored) : stored) as readonly string[],
    toVariable: (values) => values,
  };
}
