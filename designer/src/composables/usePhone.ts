import type { Ref } from 'vue';
import { useMedia } from './useMedia.js';

/** Narrower than 768 px: bottom bar, cards, sheets. */
export function usePhone(): Readonly<Ref<boolean>> {
  return useMedia('(max-width: 767px)');
}
