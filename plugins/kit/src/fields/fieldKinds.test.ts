import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import type { FieldDefinition, FieldKindName } from '../definition/field.js';
import { seededRandom } from '../samples/seededRandom.js';
import { fieldKinds } from './fieldKinds.js';
import { kindOf } from './kindOf.js';

const field = (kind: FieldKindName): FieldDefinition => ({
  kind,
  label: { zh: '字段', en: 'Field' },
  dictionary: 'a:b',
  entity: 'a:c',
});
const names = Object.keys(fieldKinds) as FieldKindName[];

describe('fieldKinds', () => {
  it('has the 34 kinds of the specification', () => expect(names).toHaveLength(34));

  describe.each(names)('%s', (name) => {
    const kind = kindOf(field(name));
    const random = seededRandom(7);
    const samples = Array.from({ length: 25 }, () => kind.sample(random, field(name)));

    it('is entered under its own name', () => expect(kind.name).toBe(name));

    it('makes samples that it takes itself, as they are', () => {
      for (const value of samples) expect(kind.parse(value, field(name))).toEqual({ ok: true, value });
    });

    it('gives back from a column what it put there', () => {
      for (const value of samples) {
        const stored = kind.toColumn(value, field(name));
        expect(['string', 'number']).toContain(typeof stored);
        expect(kind.fromColumn(stored, field(name))).toEqual(value);
      }
    });

    it('describes its JSON by a schema that its samples obey', () => {
      const schema = kind.schema(field(name));
      for (const value of samples) expect(schema.safeParse(value).success).toBe(true);
      expect(z.toJSONSchema(schema, { io: 'input' })).toBeTypeOf('object');
    });

    it('reads and masks as text', () => {
      for (const value of samples) {
        expect(kind.format(value, field(name), { locale: 'zh' })).toBeTypeOf('string');
        expect(kind.mask(value)).not.toBe(value);
        expect(kind.mask(value)).not.toContain(kind.format(value, field(name), { locale: 'zh' }) || 'nothing');
      }
    });

    it('is strict about the type of JSON', () => {
      if (name === 'json') return expect(kind.parse(undefined, field(name)).ok).toBe(false);
      for (const wrong of [{ a: 1 }, NaN, () => 1]) expect(kind.parse(wrong, field(name)).ok).toBe(false);
      if (typeof samples[0] !== 'string') expect(kind.parse('5', field(name)).ok).toBe(false);
      if (typeof samples[0] !== 'number') expect(kind.parse(5, field(name)).ok).toBe(false);
    });

    it('can be filtered for emptiness', () => expect(kind.operators).toEqual(expect.arrayContaining(['empty', 'notEmpty'])));
  });
});
