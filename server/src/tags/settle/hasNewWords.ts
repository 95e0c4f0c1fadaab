import type { Decision } from './readDecisions.js';

/** Whether the record itself is to be written: its words differ. */
export const hasNewWords = ({ before, words }: Decision): boolean => JSON.stringify(before.words) !== JSON.stringify(words);
