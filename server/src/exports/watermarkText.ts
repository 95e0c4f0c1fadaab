import type { Actor } from '../http/actor.js';
import type { ExportsContext } from './exportsContext.js';

/** Who has taken something out of the house, and when: `林知远 2026-11-18 10:00`. */
export function watermarkText({ brief, records }: Pick<ExportsContext, 'brief' | 'records'>, { personId }: Actor): string {
  const moment = new Intl.DateTimeFormat('sv-SE', { timeZone: records.timeZone, dateStyle: 'short', timeStyle: 'short' });
  return `${brief(personId)?.name ?? ''} ${moment.format(records.clock.now())}`;
}
