import type { Variables, World } from '@vermilion/engine';
import { variablesOf } from '@vermilion/plugin-kit/fields';
import type { FlowForm } from './formOf.js';

/** People whom the requester has chosen, by node. */
export type Picks = Readonly<Record<string, readonly string[]>>;

/** The variables that a process starts with: the fields of the form, and who asks for what. */
export function startVariables(
  world: World,
  form: FlowForm | undefined,
  {
    values,
    personId,
    requestId,
    picks,
  }: {
    readonly values: Readonly<Record<string, unknown>>;
    readonly personId: string;
    readonly requestId: string;
    readonly picks: Picks;
  },
): Variables {
  return {
    ...(form ? variablesOf(form.fields, values, form.child) : values),
    initiator: { id: personId, department: world.person(personId)?.department ?? null },
    requestId,
    picks,
  };
}
