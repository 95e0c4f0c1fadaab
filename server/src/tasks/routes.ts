import { idParams } from '../http/ids.js';
import { route, type Route } from '../http/route.js';
import type { RouteInput } from '../http/route.js';
import { localeOf } from '../http/localeOf.js';
import type { RequestsContext } from '../requests/requestsContext.js';
import type { ActAnswer } from './actOnTask.js';
import { countTasks } from './countTasks.js';
import {
  addSigners,
  approveTask,
  completeTask,
  delegateTask,
  reduceSigner,
  rejectTask,
  returnTask,
  transferTask,
  type Acting,
} from './decide.js';
import { offerPeople } from './hand-over/offerPeople.js';
import { listTasks, nextTask } from './listTasks.js';
import { decideBody, fieldsBody, handBody, listQuery, offerQuery, returnBody, seatBody, signersBody } from './schema.js';
import { showTask } from './showTask.js';

type Given = Pick<RouteInput<{ id: string }, unknown, unknown>, 'actor' | 'params' | 'idempotencyKey'>;

export function taskRoutes(context: RequestsContext): Route[] {
  const acting = ({ actor, params, idempotencyKey }: Given): Acting => ({ context, actor, task: params.id, key: idempotencyKey });
  const answered = async ({ actor }: Given, act: Promise<ActAnswer>) => {
    const answer = await act;
    return { ...answer, next: await nextTask(context, actor.personId) };
  };
  const verb = (name: string, summary: string) =>
    ({ method: 'POST', path: `/tasks/:id/${name}`, summary, params: idParams }) as const;
  return [
    route({ method: 'GET', path: '/tasks', summary: 'One’s own tasks', query: listQuery }, ({ actor, query, ctx }) =>
      listTasks(context, actor, query, localeOf(ctx)),
    ),
    route({ method: 'GET', path: '/tasks/counts', summary: 'How much waits' }, ({ actor }) =>
      countTasks(context, actor.personId),
    ),
    route(
      {
        method: 'GET',
        path: '/people/:id/tasks/counts',
        summary: 'How much waits for somebody',
        function: 'organization.manage',
        params: idParams,
      },
      ({ params }) => countTasks(context, params.id),
    ),
    route({ method: 'GET', path: '/tasks/:id', summary: 'A task', params: idParams }, ({ actor, params, ctx }) =>
      showTask(context, actor, params.id, localeOf(ctx)),
    ),
    route(
      { method: 'GET', path: '/tasks/:id/people', summary: 'Whom a task may be handed', params: idParams, query: offerQuery },
      ({ actor, params, query }) => offerPeople(context, actor, params.id, query),
    ),
    route({ ...verb('approve', 'Approves'), body: decideBody }, (given) =>
      answered(given, approveTask(acting(given), given.body)),
    ),
    route({ ...verb('reject', 'Rejects'), body: decideBody }, (given) => answered(given, rejectTask(acting(given), given.body))),
    route({ ...verb('return', 'Returns it to an earlier step'), body: returnBody }, (given) =>
      answered(given, returnTask(acting(given), given.body)),
    ),
    route({ ...verb('transfer', 'Hands the task to somebody else'), body: handBody }, (given) =>
      answered(given, transferTask(acting(given), given.body)),
    ),
    route({ ...verb('delegate', 'Asks somebody for an opinion'), body: handBody }, (given) =>
      answered(given, delegateTask(acting(given), given.body)),
    ),
    route({ ...verb('add-signers', 'Adds signers'), body: signersBody }, (given) =>
      answered(given, addSigners(acting(given), given.body)),
    ),
    route({ ...verb('reduce-signer', 'Takes an added signer away'), body: seatBody }, (given) =>
      answered(given, reduceSigner(acting(given), given.body)),
    ),
    route({ ...verb('complete', 'Completes work'), body: fieldsBody }, (given) =>
      answered(given, completeTask(acting(given), given.body, 'human')),
    ),
    route({ ...verb('resubmit', 'Sends a returned request again'), body: fieldsBody }, (given) =>
      answered(given, completeTask(acting(given), given.body, 'resubmission')),
    ),
  ];
}
