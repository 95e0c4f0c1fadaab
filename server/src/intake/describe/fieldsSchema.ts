import { z } from 'zod';
import type { Registry } from '../../plugins/registry.js';
import type { RecordField } from '../../records/entity/recordEntity.js';

type Json = Record<string, unknown>;

/** JSON schema of the `fields` of an item: labels as titles, codes of dictionaries as what may be said. */
export function fieldsSchema(registry: Registry, fields: readonly RecordField[]): Json {
  return {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(
      fields.map((field) => [field.name, { anyOf: [valueSchema(registry, field), { type: 'null' }] }]),
    ),
  };
}

function valueSchema(registry: Registry, { definition, kind }: RecordField): Json {
  const { $schema: _, ...shape } = z.toJSONSchema(kind.schema(definition), { io: 'input', unrepresentable: 'any' }) as Json;
  const { label, hint, required } = definition;
  const notes = [label.en, hint?.en, required ? 'Required for a new record' : undefined].filter((note) => note !== undefined);
  const codes = Object.keys(registry.dictionaries.get(definition.dictionary ?? '')?.items ?? {});
  const one = codes.length > 0 && shape['type'] === 'string' ? { enum: codes } : {};
  const many = codes.length > 0 && shape['type'] === 'array' ? { items: { type: 'string', enum: codes } } : {};
  return { ...shape, ...one, ...many, title: label.zh, description: notes.join('. ') };
}
