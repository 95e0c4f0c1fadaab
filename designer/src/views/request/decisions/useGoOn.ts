import { ref, watch, type Ref } from 'vue';

const KEY = 'vermilion.goOn';
const goOn = ref(localStorage.getItem(KEY) !== 'false');
watch(goOn, (value) => localStorage.setItem(KEY, String(value)));

/** Whether the next task opens after a decision: one choice for the whole product, kept in this browser. */
export function useGoOn(): Ref<boolean> {
  return goOn;
}
