/** The text of a FEEL string literal; undefined: the source is something else. */
export function literalText(source: string): string | undefined {
  if (!/^"([^"\\]|\\.)*"$/.test(source)) return undefined;
  try {
    return JSON.parse(source) as string;
  } catch {
    return undefined;
  }
}
