import type { Actor } from '../../../http/actor.js';
import type { AccessPlan } from '../../accessPlan.js';
import type { RecordsContext } from '../../recordsContext.js';

/** What conditions are read with. */
export interface FilterContext extends Pick<RecordsContext, 'codec' | 'timeZone'> {
  readonly tree: ReturnType<RecordsContext['tree']>;
  readonly actor: Actor;
  /** Milliseconds. */
  readonly now: number;
  /** What the actor may see of the entities that the filter speaks of, by name. */
  readonly plans: ReadonlyMap<string, AccessPlan>;
}
