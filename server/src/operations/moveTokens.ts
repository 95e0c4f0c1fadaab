import { advance, type CommandOf, type Effect, type HistoryStep, type Instance } from '@vermilion/engine';
import { appendAudit } from '../database/appendAudit.js';
import type { Actor } from '../http/actor.js';
import { refusals } from '../http/refusals.js';
import { noteStep } from '../requests/noteStep.js';
import type { RequestsContext } from '../requests/requestsContext.js';
import { loadHistory } from '../runtime/history.js';
import { loadViews, type ProcessView } from '../runtime/processView.js';
import { operationErrors } from './operationErrors.js';
import type { MoveBody } from './schema.js';

/** Where a request stands before and after a move, as node ids; `people`: who gets a task by it. */
export interface Move {
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly people: readonly string[];
}

/**
 * Puts a request back to nodes where it has been, by the rules of a return: work undone there is compensated, what comes after it is
 * withdrawn. With `preview` it only says what would happen.
 *
 * @throws {HttpError} 404, 422 `no_such_node`; {CommandRejected} if the engine refuses.
 */
export async function moveTokens(
  context: RequestsContext,
  { personId }: Actor,
  instance: string,
  body: MoveBody,
  key: string | undefined,
): Promise<Move> {
  const command = (view: ProcessView, at: number, trail: readonly HistoryStep[]): CommandOf<'rewind'> => {
    for (const node of body.to) if (!view.deployed.model.nodes.has(node)) throw operationErrors.noSuchNode(node);
    return { type: 'rewind', at, by: personId, to: body.to.map((node) => ({ node })), mode: body.mode, trail };
  };
  if (body.preview) return previewMove(context, instance, command);
  return context.runtime.execute<Move>({
    instance,
    needsTrail: true,
    evenSuspended: true,
    command: (view, at, trail) => command(view, at, trail ?? []),
    also(taken) {
      noteStep(taken, { kind: 'returned', personId, node: body.to[0], opinion: body.reason });
      const entry = { at: taken.at, personId, subject: 'request', subjectId: instance };
      const detail = { to: body.to, mode: body.mode, reason: body.reason };
      taken.writing.within.push((tx) => appendAudit(tx, { ...entry, action: 'request.moved', detail }));
    },
    idempotency: key === undefined ? undefined : { key, personId },
    answer: ({ view, instance: after, writing }) => ({
      before: standsAt(view.instance),
      after: standsAt(after),
      people: [...writing.opened.values()].map((task) => task.personId),
    }),
  });
}

async function previewMove(
  { database, models, clock, world }: RequestsContext,
  id: string,
  command: (view: ProcessView, at: number, trail: readonly HistoryStep[]) => CommandOf<'rewind'>,
): Promise<Move> {
  const view = (await loadViews(database.read, models, [id])).get(id);
  if (!view) throw refusals.notFound();
  const asked = command(view, clock.now(), await loadHistory(database.read, id));
  const { instance, effects } = advance(view.deployed.model, view.instance, asked, world.current());
  return { before: standsAt(view.instance), after: standsAt(instance), people: effects.flatMap(asksWhom) };
}

const asksWhom = (effect: Effect): string[] => (effect.type === 'openTask' && effect.person ? [effect.person] : []);

const standsAt = ({ tokens }: Instance): string[] =>
  tokens.filter(({ state }) => state === 'held' || state === 'failed').map(({ at }) => at);
