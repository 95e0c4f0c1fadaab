/** A number from the standard normal distribution (Box–Muller). */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** An amount whose logarithm is normal: many small ones, a few very large. `sigma` is the spread of the logarithm. */
export function logNormal(random: () => number, median: number, sigma: number): number {
  return median * Math.exp(sigma * normal(random));
}

/** How often something rare has happened, when it happens `mean` times on average (Knuth). */
export function poisson(random: () => number, mean: number): number {
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = random(); product > limit; product *= random()) count++;
  return count;
}

/** One of the items, each as often as its weight says. */
export function weighted<T>(random: () => number, items: readonly (readonly [item: T, weight: number])[]): T {
  let rest = random() * items.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [item, weight] of items) if ((rest -= weight) < 0) return item;
  return items.at(-1)![0];
}
