/** How wide a text is, in widths of a Chinese character: others take about half. */
export function textWidth(text: string): number {
  return [...text].reduce((sum, character) => sum + (character.charCodeAt(0) > 255 ? 1 : 0.56), 0);
}
