import { onMounted, onScopeDispose } from 'vue';

export type Keys = Readonly<Record<string, (event: KeyboardEvent) => void>>;

/**
 * Single keys as shortcuts (`j`, `Enter`, `?`): not while one types, not with a modifier, not under an open dialog, and `Enter`
 * not on something that has its own.
 */
export function useKeyboard(keys: Keys): void {
  function listen(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const target = event.target instanceof HTMLElement ? event.target : document.body;
    if (target.closest('input, textarea, select, [contenteditable], [role="combobox"]') || isCovered()) return;
    if (event.key === 'Enter' && target.closest('button, a, [role="button"]')) return;
    const act = keys[event.key] ?? keys[event.key.toLowerCase()];
    if (!act) return;
    event.preventDefault();
    act(event);
  }
  onMounted(() => document.addEventListener('keydown', listen));
  onScopeDispose(() => document.removeEventListener('keydown', listen));
}

function isCovered(): boolean {
  return [...document.querySelectorAll<HTMLElement>('.el-overlay')].some((overlay) => overlay.style.display !== 'none');
}
