import { previewRoute, type FlowNode, type RouteStop } from '@vermilion/engine';
import { parseField } from '@vermilion/plugin-kit/fields';
import type { Actor } from '../http/actor.js';
import { refusals } from '../http/refusals.js';
import { personBrief, type PersonBrief } from '../organization/personBrief.js';
import { currentDefinition } from './currentDefinition.js';
import type { DefinitionsContext } from './definitionsContext.js';
import { formAt, submissionOf } from './formOf.js';
import { startVariables, type Picks } from './startVariables.js';

/** A stop of a route as shown. */
export interface RouteStopView extends Omit<RouteStop, 'people' | 'name'> {
  readonly name: string;
  readonly people: readonly PersonBrief[];
  /** How the votes count; null: no ballot. */
  readonly mode: string | null;
  /** Nobody needs to act. */
  readonly automatic: boolean;
}

/** Who will decide, if the request were submitted like this. */
export async function previewFlow(
  context: DefinitionsContext,
  actor: Actor,
  key: string,
  { fields, picks }: { readonly fields: Readonly<Record<string, unknown>>; readonly picks: Picks },
): Promise<RouteStopView[]> {
  const deployed = await currentDefinition(context, key);
  if (!deployed) throw refusals.notFound();
  const { model } = deployed;
  const fallback = context.flows.get(key)?.form ?? null;
  const form = formAt(context.registry, model, submissionOf(model), fallback);
  const world = context.world.current();
  const known = Object.fromEntries(Object.entries(fields).filter(([name]) => !form || Object.hasOwn(form.fields, name)));
  const variables = startVariables(world, form, {
    values: readable(known, form?.fields ?? {}),
    personId: actor.personId,
    requestId: 'preview',
    picks,
  });
  return viewStops(context, model, previewRoute(model, variables, actor.personId, context.clock.now(), world));
}

/** A form that is being filled in holds values that are not right yet: those count as empty. */
function readable(
  values: Readonly<Record<string, unknown>>,
  fields: Readonly<Record<string, Parameters<typeof parseField>[0]>>,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const field = fields[name];
      const parsed = field && parseField(field, value, undefined, false);
      return [name, parsed ? (parsed.ok ? parsed.value : null) : value];
    }),
  );
}

/** Stops with people resolved. */
export function viewStops(
  { world }: Pick<DefinitionsContext, 'world'>,
  model: { readonly nodes: ReadonlyMap<string, FlowNode> },
  stops: readonly RouteStop[],
): RouteStopView[] {
  return stops.map((stop) => {
    const node = model.nodes.get(stop.node);
    const people = stop.people.map(({ person }) => personBrief(world.current(), person)).filter((person) => person !== null);
    const mode = node?.type === 'userTask' && node.approval?.assignment ? node.approval.ballot.mode : null;
    const automatic = stop.kind === 'pass' || stop.kind === 'reject' || stop.kind === 'copy';
    return { ...stop, name: stop.name ?? stop.node, people, mode, automatic };
  });
}
