import { onScopeDispose, watchEffect } from 'vue';
import { useLoad, type Loaded } from './useLoad.js';

const LOOK_MS = 1500;

/** Reads something, and again and again as long as it says that work in the background is under way, whether or not a look fails. */
export function useLookWhile<T>(read: () => Promise<T>, isUnderWay: (value: T) => boolean): Loaded<T> {
  const loaded = useLoad(read);
  let timer: ReturnType<typeof setTimeout> | undefined;
  watchEffect(() => {
    clearTimeout(timer);
    if (!loaded.loading && loaded.value !== null && isUnderWay(loaded.value))
      timer = setTimeout(() => void loaded.reload(), LOOK_MS);
  });
  onScopeDispose(() => clearTimeout(timer));
  return loaded;
}
