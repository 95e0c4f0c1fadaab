import { zoneClock, type World } from '@vermilion/engine';
import type { Rhythm } from '@vermilion/plugin-kit';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NIGHT = 3 * HOUR;
/** Longer than any holidays. */
const MOST_DAYS = 62;

export interface RhythmPlace {
  readonly timeZone: string;
  readonly world: Pick<World, 'workingTimeBetween'>;
}

/**
 * The newest moment of a rhythm up to now, milliseconds, UTC. Whatever was missed before it counts as this one.
 *
 * @param now milliseconds, UTC
 */
export function lastOccurrence(rhythm: Rhythm, now: number, { timeZone, world }: RhythmPlace): number {
  if (rhythm.every === 'quarter' || rhythm.every === 'hour') {
    const length = rhythm.every === 'hour' ? HOUR : 15 * MINUTE;
    return Math.floor(now / length) * length;
  }
  const clock = zoneClock(timeZone);
  const time = 'at' in rhythm ? millisecondsOf(rhythm.at) : NIGHT;
  const today = Math.floor(clock.toLocal(now) / DAY);
  const works = (day: number) => world.workingTimeBetween(clock.toUtc(day * DAY), clock.toUtc((day + 1) * DAY)) > 0;
  for (let day = today; day > today - MOST_DAYS; day--) {
    const at = clock.toUtc(day * DAY + time);
    if (at <= now && (rhythm.every !== 'workday' || works(day))) return at;
  }
  // A calendar without a working day: as if every day were one.
  return lastOccurrence({ every: 'night' }, now, { timeZone, world });
}

function millisecondsOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * HOUR + minute * MINUTE;
}
