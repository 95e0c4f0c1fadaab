import { compile, type ProcessModel } from '@vermilion/engine';
import { readFileSync } from 'node:fs';
import type { PluginDefinition } from '../definition/plugin.js';

/**
 * The compiled process of a flow, to tell its story: `scenario(flowModel(crm, 'contractApproval'), world)`.
 *
 * @throws {Error} if there is no such flow, or its diagram has errors
 */
export function flowModel(plugin: PluginDefinition, flow: string): ProcessModel {
  const definition = plugin.flows[flow];
  if (definition === undefined) throw new Error(`Expected plugin ${plugin.id} to have a flow ${flow}, but it has none.`);
  const { models, problems } = compile(readFileSync(new URL(definition.diagram, plugin.root), 'utf8'), { version: 1 });
  const [model] = models;
  if (model === undefined)
    throw new Error(`Expected ${definition.diagram} to compile, but: ${problems.map(({ message }) => message.en).join(' ')}`);
  return model;
}
