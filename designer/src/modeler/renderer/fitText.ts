import { textStart } from './textStart.js';
import { textWidth } from './textWidth.js';

/** The first of the texts that fits; if none does, as much of the last as does, with an ellipsis. */
export function fitText(texts: readonly string[], room: number): string {
  const whole = texts.find((text) => textWidth(text) <= room);
  return whole ?? `${textStart(texts.at(-1) ?? '', room - 1)}…`;
}
