export interface Run {
  readonly run: () => Promise<void> | void;
  readonly samples: number[];
}

/** CPU microseconds (user and system) per run, over about `milliseconds` of repetition. */
export async function cpuPerRun(run: Run['run'], milliseconds: number): Promise<number> {
  const begin = process.cpuUsage();
  const until = performance.now() + milliseconds;
  let runs = 0;
  do {
    for (let burst = 0; burst < 5; burst++) {
      const answer = run();
      if (answer !== undefined) await answer;
      runs++;
    }
  } while (performance.now() < until);
  const used = process.cpuUsage(begin);
  return (used.user + used.system) / runs;
}

export function median(samples: readonly number[]): number {
  return [...samples].sort((a, b) => a - b)[samples.length >> 1] ?? Number.NaN;
}
