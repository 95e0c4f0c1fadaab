declare const process: { readonly env: Readonly<Record<string, string | undefined>> } | undefined;

/** How often a random test runs: `usual` times, or by the environment variable `VERMILION_RUNS` as many times that. */
export function runs(usual: number): number {
  const factor = typeof process === 'undefined' ? 1 : Number(process.env['VERMILION_RUNS'] ?? 1);
  return Math.max(1, Math.ceil(usual * factor));
}
