import { CommandRejected } from '@vermilion/engine';
import { noteStep } from '../../requests/noteStep.js';
import type { RequestsContext } from '../../requests/requestsContext.js';
import type { TaskRow } from '../../runtime/taskRow.js';
import { approvalOf } from '../buttonsOf.js';
import { successorsOf } from './successorsOf.js';

const PAGE = 100;

/**
 * Gives the open approvals of people who have left to those who take over. Found by what is stored, so that nothing is forgotten
 * if the process dies between leaving and handing over; done again without harm.
 *
 * @returns how many were handed over.
 */
export async function handOverTasks(context: RequestsContext): Promise<number> {
  const tasks = await context.database.read<{ id: string; instance_id: string }>(
    `SELECT t.id, t.instance_id FROM people p JOIN tasks t ON t.person_id = p.id
     WHERE p.active = 0 AND t.state = 'open' AND t.seat >= 0 ORDER BY t.id LIMIT ?`,
    [PAGE],
  );
  let done = 0;
  for (const task of tasks) if (await handOver(context, task.id, task.instance_id)) done++;
  return done;
}

/** Tries one after the other: who has a seat already, or has made the request where that is not allowed, is refused by the engine. */
async function handOver(context: RequestsContext, id: string, instance: string): Promise<boolean> {
  for (let attempt = 0; ; attempt++) {
    let task: TaskRow;
    try {
      await context.runtime.execute({
        instance,
        evenSuspended: true,
        command(view, at) {
          const open = view.openTasks.find((other) => other.id === id);
          if (!open) throw new NothingLeft();
          task = open;
          const node = view.deployed.model.nodes.get(task.node)!;
          const to = successorsOf(context.world.current(), task.personId, approvalOf(node)?.assignment, at)[attempt];
          if (to === undefined) throw new NothingLeft();
          const act = { act: 'transfer', by: task.personId, to } as const;
          return { type: 'act', at, by: 'system', token: task.token, act, variables: {} };
        },
        also(taken) {
          const to = [...taken.writing.opened.values()].map(({ personId }) => personId);
          noteStep(taken, { kind: 'handedOver', personId: task.personId, task: id, node: task.node, people: to });
        },
        answer: () => null,
      });
      return true;
    } catch (error) {
      if (error instanceof NothingLeft) return false;
      if (!(error instanceof CommandRejected)) throw error;
    }
  }
}

/** The task has gone meanwhile, or nobody may take it over. */
class NothingLeft extends Error {}
