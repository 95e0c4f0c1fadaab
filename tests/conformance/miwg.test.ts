import { readdirSync, readFileSync } from 'node:fs';
import { compile } from '@vermilion/engine';
import { readDefinitions, toXml } from '@vermilion/engine/xml';
import { describe, expect, test } from 'vitest';
import { canonicalXml } from './story/canonicalXml.js';

const folder = new URL('./miwg/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.bpmn'));

/** What the writer does not keep, by file: the number of lines. Anything beyond is an error, and so is anything less. */
const known: Readonly<Record<string, { readonly lost: number; readonly why: string }>> = {
  'C.8.1.bpmn': {
    lost: 6,
    why: 'references to messages that the file does not have; a formalExpression becomes an expression; an attribute given twice, with and without prefix',
  },
};

describe('the reference models of the BPMN Model Interchange Working Group', () => {
  test.each(
    files.map((name) => {
      const { lost, why } = known[name] ?? {};
      return [`${name} is written back ${why === undefined ? 'without loss' : `but for ${lost} lines (${why})`}`, name] as const;
    }),
  )('%s', async (_title, name) => {
    const xml = readFileSync(new URL(name, folder), 'utf8');

    const written = await toXml(await readDefinitions(xml));

    const { lost, added } = difference(canonicalXml(xml), canonicalXml(written));
    if (known[name] === undefined) expect({ lost, added }).toEqual({ lost: [], added: [] });
    else expect(lost).toHaveLength(known[name].lost);
  });

  test.each(files)('%s is read by the compiler, which knows every element in it', (name) => {
    const { problems } = compile(readFileSync(new URL(name, folder), 'utf8'));

    expect(problems.filter(({ rule }) => rule === 'notExecutable' || rule === 'eventPosition' || rule === 'notXml')).toEqual([]);
  });
});

function difference(before: readonly string[], after: readonly string[]): { lost: string[]; added: string[] } {
  const rest = [...after];
  const lost = before.filter((line) => {
    const at = rest.indexOf(line);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
  return { lost, added: rest };
}
