/** Runs works one after another, in the order in which they came. */
export interface FifoLane {
  run<T>(work: () => Promise<T>): Promise<T>;
  /** Resolves when everything asked for so far is done. */
  idle(): Promise<void>;
}

export function createFifoLane(): FifoLane {
  let tail: Promise<unknown> = Promise.resolve();
  return {
    run(work) {
      const result = tail.then(work);
      tail = result.catch(() => undefined);
      return result;
    },
    async idle() {
      await tail;
    },
  };
}
