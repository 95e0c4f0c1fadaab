#!/usr/bin/env node
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Copies a folder; in names and contents `__plugin__` becomes the id, `__pluginName__` and `__process__` its other spellings. */
function copy(from, to, replace) {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const source = join(from, entry.name);
    const target = join(to, replace(entry.name));
    if (entry.isDirectory()) copy(source, target, replace);
    else writeFileSync(target, replace(readFileSync(source, 'utf8')));
  }
}

/**
 * Makes `plugins/<id>` from `templates/plugin`.
 *
 * @returns {string} the folder made
 * @throws {Error} if the id cannot be one, or is taken
 */
export function newPlugin(id, { plugins = join(root, 'plugins') } = {}) {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id ?? '') || id.length > 20)
    throw new Error(
      `Expected an id in kebab-case of at most 20 characters, such as supply-chain, but got ${JSON.stringify(id)}.`,
    );
  const folder = join(plugins, id);
  if (existsSync(folder)) throw new Error(`Expected plugins/${id} not to exist, but it does.`);
  const camel = id.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
  copy(join(root, 'templates', 'plugin'), folder, (text) =>
    text.replaceAll('__pluginName__', camel).replaceAll('__plugin__', id).replaceAll('__process__', id.replaceAll('-', '_')),
  );
  return folder;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const [id] = process.argv.slice(2);
    newPlugin(id);
    console.log(`plugins/${id} is there. Its test: npx vitest run --project plugins plugins/${id}`);
    console.log(`To switch it on, follow the last lines of plugins/${id}/README.md.`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
