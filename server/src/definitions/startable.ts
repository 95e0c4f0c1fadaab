import { variablesOf } from '@vermilion/plugin-kit/fields';
import { compileExpression, type Expression } from '@vermilion/engine';
import type { Actor } from '../http/actor.js';
import type { Registry } from '../plugins/registry.js';
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
  flow: Flow,
  entityName: string,
  fields: Readonly<Record<string, unknown>>,
): boolean {
  const entity = registry.entities.get(entityName);
  if (flow.startWhen === null || !entity) return true;
  return compiled(flow.startWhen).evaluate(variablesOf(entity.fields, fields, (name) => registry.entities.get(name))) === true;
}

/** The flows that an actor may start on a record as it stands. */
export function startableOn(
  registry: Registry,
  flows: readonly Flow[],
  actor: Actor,
  entityName: string,
  fields: Readonly<Record<string, unknown>>,
): string[] {
  return flows
    .filter(({ form }) => form !== null && registry.forms.get(form)?.entity === entityName)
    .filter((flow) => mayStart(flow, actor) && suits(registry, flow, entityName, fields))
    .map((flow) => flow.key);
}

const expressions = new Map<string, Expression>();

function compiled(source: string): Expression {
  const known = expressions.get(source);
  if (known) return known;
  const expression = compileExpression(source);
  expressions.set(source, expression);
  return expression;
}
