import { defineStore } from 'pinia';
import { ref } from 'vue';
import { tasks, type TaskCounts } from '../api/tasks.js';

/** What waits for the person, as figures: kept current by server-sent events. */
export const useCounts = defineStore('counts', () => {
  const counts = ref<TaskCounts>({ todo: 0, approvals: 0, overdue: 0, copied: 0, drafts: 0 });

  async function load(): Promise<void> {
    counts.value = await tasks.counts();
  }
  function set(value: TaskCounts): void {
    counts.value = value;
  }

  return { counts, load, set };
});
