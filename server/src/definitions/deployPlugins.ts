import { readFile } from 'node:fs/promises';
import type { Clock } from '../clock.js';
import type { Database } from '../database/database.js';
import { UniqueViolation } from '../database/errors.js';
import type { Registry } from '../plugins/registry.js';
import { contentHash, deploy } from './deploy.js';

/**
 * Deploys the diagrams of the plugins that are not deployed yet, by content. What a designer has published over them stays the
 * newest version.
 *
 * @throws {Error} naming the diagram, if it cannot be read or has errors.
 */
export async function deployPlugins(database: Database, registry: Registry, clock: Clock): Promise<void> {
  for (const plugin of registry.plugins) {
    for (const [name, flow] of Object.entries(plugin.flows)) {
      const key = `${plugin.id}:${name}`;
      const xml = await readDiagram(key, new URL(flow.diagram, plugin.root));
      await deployOnce(database, { flow: key, xml, note: `${plugin.id} ${plugin.version}`, by: null, at: clock.now() });
    }
  }
}

async function deployOnce(database: Database, deployment: Parameters<typeof deploy>[1]): Promise<void> {
  const { flow, xml } = deployment;
  const isKnown = async () =>
    (await database.read('SELECT id FROM definitions WHERE flow_key = ? AND hash = ? LIMIT 1', [flow, contentHash(xml)])).length >
    0;
  if (await isKnown()) return;
  try {
    await database.write((tx) => deploy(tx, deployment));
  } catch (cause) {
    // Another node that starts at the same moment was faster.
    if (cause instanceof UniqueViolation && (await isKnown())) return;
    throw new Error(`Expected to deploy ${flow}, but: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

async function readDiagram(flow: string, url: URL): Promise<string> {
  try {
    return await readFile(url, 'utf8');
  } catch (cause) {
    throw new Error(`Expected the diagram of ${flow} at ${url.pathname}, but it cannot be read.`, { cause });
  }
}
