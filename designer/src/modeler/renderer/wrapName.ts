import { textStart } from './textStart.js';
import { textWidth } from './textWidth.js';

/**
 * A name on one line, or on two if it is longer than `room` (in Chinese characters), broken at a space where there is one. What
 * does not fit on the second line ends with an ellipsis; the panel shows it whole.
 */
export function wrapName(name: string, room: number): readonly string[] {
  if (textWidth(name) <= room) return [name];
  const first = textStart(name, room);
  const space = first.lastIndexOf(' ');
  const cut = space > first.length / 2 ? space : first.length;
  const rest = name.slice(cut).trim();
  return [name.slice(0, cut).trim(), textWidth(rest) <= room ? rest : `${textStart(rest, room - 1)}…`];
}
