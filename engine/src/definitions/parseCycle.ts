/** A repeating timer: how often in all (Infinity: for ever), when first, and how far apart. */
export interface Cycle {
  readonly times: number;
  readonly start: string | undefined;
  readonly interval: string;
}

const pattern = /^R(\d*)\/(?:([^/]+)\/)?(P[^/]+)$/;

/** Reads an ISO 8601 repetition: `R4/PT5S`, `R/P1D`, `R3/2026-12-01T08:00:00Z/P1D`. Undefined: it is none. */
export function parseCycle(text: string): Cycle | undefined {
  const match = pattern.exec(text);
  if (match === null) return undefined;
  return { times: match[1] === '' ? Infinity : Number(match[1]), start: match[2], interval: match[3]! };
}
