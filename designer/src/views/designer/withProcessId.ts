/** A diagram under another process id: attributes that are exactly the old id, and nothing else, change. */
export function withProcessId(xml: string, id: string): string {
  const old = /<(?:\w+:)?process\b[^>]*?\sid="([^"]+)"/.exec(xml)?.[1];
  if (old === undefined || old === id) return xml;
  return xml.replaceAll(`"${old}"`, `"${id}"`);
}
