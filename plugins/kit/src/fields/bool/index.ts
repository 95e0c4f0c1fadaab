import * as z from 'zod/mini';
import { accept, refuse } from '../../validation/parsed.js';
import { constructorOf } from '../field.js';
import type { FieldKind } from '../fieldKind.js';

/** Yes or no. */
export const bool = constructorOf('bool');

const words: Readonly<Record<string, boolean>> = {
  是: true,
  否: false,
  有: true,
  无: false,
  y: true,
  n: false,
  yes: true,
  no: false,
  true: true,
  false: false,
  '1': true,
  '0': false,
};

export const boolKind: FieldKind<boolean> = {
  name: 'bool',
  column: () => ({ type: 'bool' }),
  parse: (input) => (typeof input === 'boolean' ? accept(input) : refuse('type', '应为是或否', 'Expected true or false.')),
  fromText: (text) => {
    const word = text.normalize('NFKC').trim().toLowerCase();
    return Object.hasOwn(words, word)
      ? accept(words[word]!)
      : refuse('format', '应为“是”或“否”', 'Expected “是” or “否”, yes or no.');
  },
  format: (value, _field, { locale }) => (locale === 'zh' ? (value ? '是' : '否') : value ? 'Yes' : 'No'),
  operators: ['eq', 'neq', 'empty', 'notEmpty'],
  mask: () => '***',
  sample: (random) => random() < 0.5,
  schema: () => z.boolean(),
  toColumn: (value) => (value ? 1 : 0),
  fromColumn: (stored) => stored === true || stored === 1 || stored === '1',
  toVariable: (value) => value,
};
