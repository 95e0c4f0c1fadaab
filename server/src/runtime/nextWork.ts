import type { StepTaken } from './stepTaken.js';

/** When the first thing that a step leaves to be done is due, milliseconds since 1970; undefined: it leaves nothing. */
export function nextWork({ writing, at }: StepTaken): number | undefined {
  if (writing.outbox.length > 0 || writing.rows.has('mails')) return at;
  const dues = [...writing.timersSet.values()].map((timer) => timer.due);
  return dues.length === 0 ? undefined : Math.min(...dues);
}
