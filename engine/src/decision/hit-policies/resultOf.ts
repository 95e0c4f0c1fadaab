import type { Hit, Hits } from './hitPolicy.js';

/** The value of a hit: of one output itself, of several a context. Without a hit the default outputs; none: null. */
export function resultOf(hit: Hit | undefined, { outputs, scope }: Hits): unknown {
  if (hit === undefined && outputs.every(({ defaultValue }) => defaultValue === undefined)) return null;
  const values = hit?.values ?? outputs.map(({ defaultValue }) => defaultValue?.(scope) ?? null);
  return outputs.length === 1 ? (values[0] ?? null) : Object.fromEntries(outputs.map(({ name }, n) => [name, values[n] ?? null]));
}
