import { defineStore } from 'pinia';
import { ref } from 'vue';

export interface Toast {
  readonly id: number;
  readonly tone: 'plain' | 'error';
  readonly text: string;
  readonly requestId?: string | null | undefined;
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
}
const SHOWN_MS = 4000;

/** Short messages at the bottom left. Plain ones go after four seconds; errors stay until closed. */
export const useToasts = defineStore('toasts', () => {
  const list = ref<Toast[]>([]);
  let last = 0;

  function show(text: string, action?: Toast['action']): void {
    const toast: Toast = { id: ++last, tone: 'plain', text, action };
    list.value.push(toast);
    setTimeout(() => close(toast.id), SHOWN_MS);
  }

  function error(text: string, requestId?: string | null): void {
    if (list.value.some((toast) => toast.tone === 'error' && toast.text === text)) return;
    list.value.push({ id: ++last, tone: 'error', text, requestId });
  }

  function close(id: number): void {
    list.value = list.value.filter((toast) => toast.id !== id);
  }

  return { list, show, error, close };
});
