import { defineStore } from 'pinia';
import { computed, ref } from 'vue';
import { notifications as api, type Notification } from '../api/notifications.js';

/** The latest notifications of the person. */
export const useNotifications = defineStore('notifications', () => {
  const items = ref<readonly Notification[]>([]);
  const unread = computed(() => items.value.filter((item) => item.readAt === null).length);

  async function load(): Promise<void> {
    items.value = (await api.list()).items;
  }
  async function markRead(id: string): Promise<void> {
    await api.markRead([id]);
    await load();
  }
  async function markAllRead(): Promise<void> {
    await api.markAllRead();
    await load();
  }

  return { items, unread, load, markRead, markAllRead };
});
