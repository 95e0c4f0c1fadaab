import { BusinessError } from '@vermilion/plugin-kit';
import type { CommandOf, TokenId } from '@vermilion/engine';

/** How a service has answered for a token. */
export type ServiceOutcome = CommandOf<'complete'> | CommandOf<'fail'> | CommandOf<'throwError'>;

/** What an error of a handler means: a business error for the diagram to catch, or an incident. */
export function outcomeOfError(error: unknown, token: TokenId, at: number): CommandOf<'fail'> | CommandOf<'throwError'> {
  if (error instanceof BusinessError) {
    return { type: 'throwError', at, by: 'system', token, errorCode: error.code, variables: {} };
  }
  const reason = error instanceof Error ? error.message : String(error);
  return { type: 'fail', at, by: 'system', token, code: 'SERVICE_FAILED', reason: reason.slice(0, 2000) };
}
