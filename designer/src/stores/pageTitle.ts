import { defineStore } from 'pinia';
import { ref } from 'vue';

/** The title of the thing that the page shows; null: the page's own title from its address. */
export const usePageTitleStore = defineStore('pageTitle', () => {
  const title = ref<string | null>(null);
  return { title };
});
