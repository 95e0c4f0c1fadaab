import { CommandRejected, type RejectionCode } from '@vermilion/engine';
import { backOff, claimRows, postpone, putOff, type Claimed } from '../claimRows.js';
import type { Execute } from '../execute.js';
import type { RuntimeContext } from '../runtimeContext.js';
import { LeaseLost, NoSuchInstance } from '../stepErrors.js';
import { Suspended, SUSPENDED_PAUSE_MS } from '../suspended.js';

interface TimerClaim extends Claimed {
  readonly instance_id: string;
  readonly token: number;
  readonly timer: string;
}

const PAGE = 100;
const LEASE_MS = 60_000;
/** The timer has lost its object: there is nothing to be done any more. */
const OBSOLETE: ReadonlySet<RejectionCode> = new Set(['NO_SUCH_TIMER', 'NO_SUCH_TOKEN', 'ALREADY_ENDED', 'NOT_STARTED']);

/**
 * Fires what is due. A timer that was missed while the server was down fires once. The row goes in the transaction of the step, so
 * that a timer fires once whatever happens.
 *
 * @returns how many were due.
 */
export async function fireTimers(context: RuntimeContext, execute: Execute): Promise<number> {
  const claimed = await claimRows<TimerClaim>(context.database, 'timers', {
    now: context.clock.now(),
    limit: PAGE,
    leaseMs: LEASE_MS,
  });
  await Promise.all(claimed.map((timer) => fire(context, execute, timer)));
  return claimed.length;
}

async function fire(context: RuntimeContext, execute: Execute, timer: TimerClaim): Promise<void> {
  const fence = { sql: 'DELETE FROM timers WHERE id = ? AND lease_token = ?', params: [timer.id, timer.lease_token] };
  try {
    await execute({
      instance: timer.instance_id,
      command: (_view, at) => ({ type: 'trigger', at, by: 'system', token: timer.token, timer: timer.timer }),
      fence,
      answer: () => null,
    });
  } catch (error) {
    if (error instanceof LeaseLost) return;
    if (error instanceof NoSuchInstance || (error instanceof CommandRejected && OBSOLETE.has(error.code))) {
      await context.database.write((tx) => tx.run(fence.sql, fence.params));
      return;
    }
    if (error instanceof Suspended) return putOff(context.database, 'timers', timer, context.clock.now() + SUSPENDED_PAUSE_MS);
    context.log.error({ err: error, instance: timer.instance_id, timer: timer.timer }, 'timer failed');
    await postpone(context.database, 'timers', timer, context.clock.now() + backOff(timer.attempts));
  }
}
