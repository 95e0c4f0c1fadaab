import { messagesOf, type Messages } from './messagesOf.js';

/** All English texts, by area. */
export const english = messagesOf(import.meta.glob<Record<string, Messages>>('./en/*.ts', { eager: true }));
