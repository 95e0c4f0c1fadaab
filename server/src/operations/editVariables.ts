import type { Variables } from '@vermilion/engine';
import { appendAudit } from '../database/appendAudit.js';
import type { Actor } from '../http/actor.js';
import type { RequestsContext } from '../requests/requestsContext.js';

export interface VariableEdit {
  readonly variables: Variables;
  readonly reason: string;
}

/**
 * Mends variables of a running request, also while it is suspended. The audit log keeps their names, the history their values.
 *
 * @throws {HttpError} 404; {CommandRejected} if it has ended.
 */
export async function editVariables(
  { runtime }: RequestsContext,
  { personId }: Actor,
  instance: string,
  { variables, reason }: VariableEdit,
  key: string | undefined,
): Promise<void> {
  await runtime.execute({
    instance,
    evenSuspended: true,
    command: (_view, at) => ({ type: 'setVariables', at, by: personId, variables }),
    also: ({ writing, at }) => {
      const detail = { names: Object.keys(variables).sort(), reason };
      writing.within.push((tx) =>
        appendAudit(tx, { at, personId, action: 'request.variablesEdited', subject: 'request', subjectId: instance, detail }),
      );
    },
    idempotency: key === undefined ? undefined : { key, personId },
    answer: () => null,
  });
}
