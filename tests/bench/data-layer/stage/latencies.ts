import type { Json } from '../../../harness/apiClient.js';

/** Durations of one kind of request, in milliseconds. */
export class Latencies {
  readonly #samples: number[] = [];
  /** Answers that were none of those expected, and how often. */
  readonly #failures = new Map<string, number>();

  /** @param what is asked for, as the reader of the figures should be told when it fails */
  async time<Answer extends { readonly status: number; readonly body: Json }>(
    what: string,
    ask: () => Promise<Answer>,
  ): Promise<Answer> {
    const begin = performance.now();
    const answer = await ask();
    this.#samples.push(performance.now() - begin);
    if (answer.status >= 300) {
      const failure = `${answer.status} ${answer.body?.error?.id ?? ''} ${decodeURIComponent(what)}`;
      this.#failures.set(failure, (this.#failures.get(failure) ?? 0) + 1);
    }
    return answer;
  }

  /** Begins anew. */
  forget(): void {
    this.#samples.length = 0;
    this.#failures.clear();
  }

  get count(): number {
    return this.#samples.length;
  }

  /** How many answers were none of those expected. */
  get failures(): number {
    return [...this.#failures.values()].reduce((sum, times) => sum + times, 0);
  }

  /** The duration that so great a share stays below. */
  quantile(share: number): number {
    const sorted = [...this.#samples].sort((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  }

  toString(): string {
    const failed = [...this.#failures].map(([failure, times]) => `, FAILED ${times} times: ${failure}`).join('');
    return `${this.count} requests, median ${Math.round(this.quantile(0.5))} ms, worst ${Math.round(this.quantile(1))} ms${failed}`;
  }
}
