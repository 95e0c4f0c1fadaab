import { textWidth } from './textWidth.js';

/** As much of a text as fits. */
export function textStart(text: string, room: number): string {
  let part = '';
  for (const character of text) {
    if (textWidth(part + character) > room) break;
    part += character;
  }
  return part;
}
