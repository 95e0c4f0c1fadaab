import type { Actor } from '../http/actor.js';
import type { Registry } from '../plugins/registry.js';
import { recordHolds } from '../records/rules/recordHolds.js';
import type { Flow } from './flow.js';

/** Whether an actor may start a flow himself. */
export function mayStart(flow: Flow, actor: Actor): boolean {
  return (
    flow.enabled &&
    !flow.byPlatform &&
    (flow.startableBy.length === 0 || flow.startableBy.some((role) => actor.roles.includes(role)))
  );
}

/** Whether a record is in a state in which the flow may be started on it. */
export function suits(
  registry: Pick<Registry, 'entities'>,
  { startWhen }: Flow,
  entityName: string,
  fields: Readonly<Record<string, unknown>>,
): boolean {
  return startWhen === null || !registry.entities.has(entityName) || recordHolds(registry, entityName, startWhen, fields);
}

/** The flows that an actor may start on records of an entity. */
export const flowsOn = (
  registry: Pick<Registry, 'forms'>,
  flows: readonly Flow[],
  actor: Actor,
  entity: string,
): readonly Flow[] =>
  flows.filter((flow) => flow.form !== null && registry.forms.get(flow.form)?.entity === entity && mayStart(flow, actor));

/** Those of them that a record as it stands suits. */
export function startableOn(
  registry: Registry,
  flows: readonly Flow[],
  actor: Actor,
  entityName: string,
  fields: Readonly<Record<string, unknown>>,
): string[] {
  return flowsOn(registry, flows, actor, entityName)
    .filter((flow) => suits(registry, flow, entityName, fields))
    .map((flow) => flow.key);
}
