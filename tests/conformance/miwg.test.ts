import { readdirSync, readFileSync } from 'node:fs';
import { compile } from '@vermilion/engine';
import { readDefinitions, toXml } from '@vermilion/engine/xml';
import { describe, expect, test } from 'vitest';
import { canonicalXml } from './story/canonicalXml.js';

const folder = new URL('./miwg/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.bpmn'));

describe('the reference models of the BPMN Model Interchange Working Group', () => {
  test.each(files)('%s is written back without loss', async (name) => {
    const xml = readFileSync(new URL(name, folder), 'utf8');

    const written = await toXml(await readDefinitions(xml));

    expect(difference(canonicalXml(xml), canonicalXml(written))).toEqual({ lost: [], added: [] });
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
