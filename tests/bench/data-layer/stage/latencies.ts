/** Durations of one kind of request, in milliseconds. */
export class Latencies {
  readonly #samples: number[] = [];
  /** Answers that were none of those expected. */
  failures = 0;

  async time(ask: () => Promise<{ readonly status: number }>): Promise<void> {
    const begin = performance.now();
    const { status } = await ask();
    this.#samples.push(performance.now() - begin);
    if (status >= 300) this.failures++;
  }

  /** Begins anew. */
  forget(): void {
    this.#samples.length = 0;
    this.failures = 0;
  }

  get count(): number {
    return this.#samples.length;
  }

  /** The duration that so great a share stays below. */
  quantile(share: number): number {
    const sorted = [...this.#samples].sort((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  }

  toString(): string {
    const failed = this.failures === 0 ? '' : `, ${this.failures} FAILED`;
    return `${this.count} requests, median ${Math.round(this.quantile(0.5))} ms, worst ${Math.round(this.quantile(1))} ms${failed}`;
  }
}
