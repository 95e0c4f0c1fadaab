import { appendAudit } from '../database/appendAudit.js';
import { HttpError } from '../http/httpError.js';
import { refusals } from '../http/refusals.js';
import type { Actor } from '../http/actor.js';
import type { IdentityContext } from './identityContext.js';
import type { Session } from './sessions.js';

/** The function that lets somebody see the product as another person does. */
export const VIEW_AS = 'people.viewAs';
/** So long one looks with another's eyes, then with one's own again. */
const LASTS_MS = 30 * 60_000;

/**
 * Shows the session's person what another one sees, without letting him change anything.
 *
 * @throws {HttpError} 404 for a person who is unknown or may not sign in, 422 for oneself.
 */
export async function startViewing(
  { database, clock, actorOf }: IdentityContext,
  { actor, tokenHash, personId }: { readonly actor: Actor; readonly tokenHash: string; readonly personId: string },
): Promise<void> {
  if (!actorOf(personId)) throw refusals.notFound();
  if (personId === actor.personId) {
    throw new HttpError(422, 'viewing_oneself', { zh: '不能查看自己。', en: 'This is you already.' });
  }
  const now = clock.now();
  const until = now + LASTS_MS;
  await database.write(async (tx) => {
    await tx.run('UPDATE sessions SET viewed_person_id = ?, viewed_until = ? WHERE token_hash = ?', [personId, until, tokenHash]);
    await appendAudit(tx, { ...entry(now, actor.personId, personId), action: 'viewing.started', detail: { until } });
  });
}

/** Gives the session's person his own eyes back; nothing if he has them. */
export async function endViewing(
  { database, clock }: IdentityContext,
  { actor, tokenHash }: { readonly actor: Actor; readonly tokenHash: string },
): Promise<void> {
  const viewer = actor.viewer;
  if (viewer === undefined) return;
  await database.write(async (tx) => {
    await tx.run('UPDATE sessions SET viewed_person_id = NULL, viewed_until = NULL WHERE token_hash = ?', [tokenHash]);
    await appendAudit(tx, { ...entry(clock.now(), viewer.personId, actor.personId), action: 'viewing.ended', detail: {} });
  });
}

/** Who acts in a session: its person, or whom he views, as long as he may. Undefined for one who may no longer sign in. */
export function actorIn({ actorOf }: Pick<IdentityContext, 'actorOf'>, { personId, viewing }: Session): Actor | undefined {
  const own = actorOf(personId);
  const seen = viewing && own?.functions.includes(VIEW_AS) ? actorOf(viewing.personId) : undefined;
  return seen && viewing ? { ...seen, viewer: { personId, until: viewing.until } } : own;
}

const entry = (at: number, personId: string, subjectId: string) => ({ at, personId, subject: 'person', subjectId }) as const;
