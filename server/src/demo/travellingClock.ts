import type { Clock } from '../clock.js';

/** A clock that follows another one, unless it is somewhere in the past. */
export interface TravellingClock extends Clock {
  /** Stands still at a moment; `undefined`: follows again. */
  travelTo(moment: number | undefined): void;
}

export function createTravellingClock(real: Clock): TravellingClock {
  let stopped: number | undefined;
  return {
    now: () => stopped ?? real.now(),
    travelTo: (moment) => void (stopped = moment),
  };
}
