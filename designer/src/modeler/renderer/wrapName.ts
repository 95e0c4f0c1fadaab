/** How wide a text is, in widths of a Chinese character: others take about half. */
function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character.charCodeAt(0) > 255 ? 1 : 0.56), 0);
}

/**
 * A name on one line, or on two if it is longer than `room` (in Chinese characters), broken at a space where there is one. What
 * does not fit on the second line ends with an ellipsis; the panel shows it whole.
 */
export function wrapName(name: string, room: number): readonly string[] {
  if (widthOf(name) <= room) return [name];
  const first = fitting(name, room);
  const space = first.lastIndexOf(' ');
  const cut = space > first.length / 2 ? space : first.length;
  const rest = name.slice(cut).trim();
  return [name.slice(0, cut).trim(), widthOf(rest) <= room ? rest : `${fitting(rest, room - 1)}…`];
}

function fitting(text: string, room: number): string {
  let part = '';
  for (const character of text) {
    if (widthOf(part + character) > room) break;
    part += character;
  }
  return part;
}
