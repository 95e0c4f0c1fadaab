import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createScheduler, type Scheduler } from './scheduler.js';

const log = pino({ level: 'silent' });

describe('the scheduler', () => {
  let due: number[];
  let done: number[];
  let scheduler: Scheduler;
  beforeEach(() => {
    vi.useFakeTimers({ now: Date.UTC(2026, 10, 22) });
    due = [];
    done = [];
    const clock = { now: () => Date.now() };
    scheduler = createScheduler({
      clock,
      log,
      async runDueWork() {
        const now = due.filter((at) => at <= clock.now());
        due = due.filter((at) => at > clock.now());
        done.push(...now);
        return now.length;
      },
      nextDue: async () => (due.length === 0 ? null : Math.min(...due)),
    });
  });
  afterEach(async () => {
    await scheduler.stop();
    vi.useRealTimers();
  });
  const later = (milliseconds: number) => Date.now() + milliseconds;

  it('does at the start what was missed', async () => {
    due.push(later(-86_400_000));
    scheduler.start();
    await vi.advanceTimersByTimeAsync(50);
    expect(done).toHaveLength(1);
  });
  it('wakes up when the next thing is due, not before', async () => {
    scheduler.start();
    await vi.advanceTimersByTimeAsync(100);
    due.push(later(5_000));
    scheduler.wake(due[0]);
    await vi.advanceTimersByTimeAsync(4_900);
    expect(done).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(200);
    expect(done).toHaveLength(1);
  });
  it('finds within seconds what another node has left behind, however far its own next work is', async () => {
    due.push(later(40 * 86_400_000));
    scheduler.start();
    await vi.advanceTimersByTimeAsync(100);
    due.push(later(10));
    await vi.advanceTimersByTimeAsync(16_000);
    expect(done).toHaveLength(1);
  });
  it('goes on after a failure', async () => {
    let failures = 0;
    const failing = createScheduler({
      clock: { now: () => Date.now() },
      log,
      runDueWork: async () => {
        if (failures++ === 0) throw new Error('the database was away');
        return 0;
      },
      nextDue: async () => null,
    });
    failing.start();
    await vi.advanceTimersByTimeAsync(40_000);
    expect(failures).toBeGreaterThan(1);
    await failing.stop();
  });
  it('does nothing after it was stopped', async () => {
    scheduler.start();
    await vi.advanceTimersByTimeAsync(100);
    await scheduler.stop();
    due.push(later(1));
    scheduler.wake();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(done).toHaveLength(0);
  });
});
