import { onMounted, onScopeDispose } from 'vue';

/** Ctrl K (⌘ K) from anywhere, also while typing. */
export function useFindShortcut(open: () => void): void {
  function listen(event: KeyboardEvent): void {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
    event.preventDefault();
    open();
  }
  onMounted(() => document.addEventListener('keydown', listen));
  onScopeDispose(() => document.removeEventListener('keydown', listen));
}
