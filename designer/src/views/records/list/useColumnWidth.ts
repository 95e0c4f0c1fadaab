import { onScopeDispose, shallowRef } from 'vue';

const LEAST = 60;
const MOST = 640;

/** The right edge of a column's head is pulled: `done` gets the width where it was let go, in pixels. */
export function useColumnWidth(done: (name: string, width: number) => void) {
  const pulled = shallowRef<{ readonly name: string; readonly width: number } | null>(null);
  let end = () => {};

  function pull(event: PointerEvent, name: string): void {
    const head = (event.currentTarget as HTMLElement).parentElement!;
    const start = head.getBoundingClientRect().width - event.clientX;
    const move = ({ clientX }: PointerEvent) =>
      (pulled.value = { name, width: Math.round(Math.min(MOST, Math.max(LEAST, start + clientX))) });
    end = () => {
      removeEventListener('pointermove', move);
      removeEventListener('pointerup', end);
      removeEventListener('pointercancel', end);
      if (pulled.value) done(name, pulled.value.width);
      pulled.value = null;
    };
    addEventListener('pointermove', move);
    addEventListener('pointerup', end);
    addEventListener('pointercancel', end);
  }
  onScopeDispose(() => end());
  return { pulled, pull };
}
