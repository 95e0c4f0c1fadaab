import type { Token } from './instance.js';

/** Has the token come so far that it has asked for something outside, which its leaving must withdraw? */
export function hasAsked({ state, again }: Token): boolean {
  return state === 'held' || again !== undefined;
}
