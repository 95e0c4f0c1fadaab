import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import type { PluginDefinition } from '../definition/plugin.js';
import { checkPlugin } from './checkPlugin.js';

const script = fileURLToPath(new URL('../../bin/newPlugin.mjs', import.meta.url));
const id = `try-${process.pid}`;
const name = `try${process.pid}`;
const folder = new URL(`../../../${id}/`, import.meta.url);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('npm run new:plugin', () => {
  it('makes a plugin that is sound from the first minute', { timeout: 60_000 }, async () => {
    execFileSync(process.execPath, [script, id]);
    const { [name]: plugin } = (await import(/* @vite-ignore */ new URL('index.ts', folder).href)) as Record<
      string,
      PluginDefinition
    >;
    const { lendBookStory } = (await import(/* @vite-ignore */ new URL('flows/lendBook.story.ts', folder).href)) as {
      lendBookStory: () => void;
    };
    expect(plugin?.id).toBe(id);
    checkPlugin(plugin!, { stories: { lendBook: lendBookStory } });
    expect(readFileSync(new URL(`${id}.test.ts`, folder), 'utf8')).not.toContain('__');
  });

  it('does not write over a plugin, and refuses ids that cannot be', () => {
    const run = (...args: string[]) => spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
    expect(run(id)).toMatchObject({ status: 1, stderr: `Expected plugins/${id} not to exist, but it does.\n` });
    for (const wrong of ['Library', '../evil', 'a--b', 'x'.repeat(21)])
      expect(run(wrong).stderr).toContain('Expected an id in kebab-case');
    expect(run().status).toBe(1);
  });
});
