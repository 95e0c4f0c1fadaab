import { onScopeDispose } from 'vue';

export interface Debounced {
  /** After the pause, unless it is asked for again meanwhile. */
  readonly soon: () => void;
  readonly now: () => void;
  readonly cancel: () => void;
}

/** Runs something a pause after the last time it was asked for. What still waits when the component goes is dropped. */
export function useDebounced(run: () => unknown, pauseMs: number): Debounced {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const cancel = () => clearTimeout(timer);
  const now = () => {
    cancel();
    void run();
  };
  const soon = () => {
    cancel();
    timer = setTimeout(() => void run(), pauseMs);
  };
  onScopeDispose(cancel);
  return { soon, now, cancel };
}
