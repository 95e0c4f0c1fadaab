const escapes: Readonly<Record<string, string>> = { '"': '"', '\\': '\\', n: '\n', r: '\r', t: '\t' };

/** The text that a FEEL string literal stands for, quotes included in the source. */
export function textOfLiteral(source: string): string {
  return source
    .slice(1, -1)
    .replace(/\\(?:u([0-9a-f]{5,6})|u([0-9a-f]{1,4})|(["\\nrt]))/gi, (whole, point?: string, unit?: string, escape?: string) => {
      if (point !== undefined) return String.fromCodePoint(parseInt(point, 16));
      if (unit !== undefined) return String.fromCharCode(parseInt(unit, 16));
      return escapes[escape!.toLowerCase()] ?? whole;
    });
}
