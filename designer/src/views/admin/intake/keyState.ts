import type { IntakeKey } from '../../../api/intakeKeys.js';

export type KeyState = 'valid' | 'ending' | 'expired' | 'revoked';

/** So long before its end a key asks for attention. */
const ENDING_MS = 14 * 86_400_000;

export function keyState({ revokedAt, expiresAt }: Pick<IntakeKey, 'revokedAt' | 'expiresAt'>, now: number): KeyState {
  if (revokedAt !== null) return 'revoked';
  if (expiresAt === null || expiresAt - now > ENDING_MS) return 'valid';
  return expiresAt > now ? 'ending' : 'expired';
}
