import type { Actor } from '../http/actor.js';
import { refusals } from '../http/refusals.js';

export const hasFunction = (actor: Actor, name: string): boolean => actor.functions.includes(name);

/** @throws {HttpError} 403 */
export function assertFunction(actor: Actor, name: string): void {
  if (!hasFunction(actor, name)) throw refusals.forbidden();
}
