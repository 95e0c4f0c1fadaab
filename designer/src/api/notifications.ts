import { client } from './client.js';
import type { Text } from '@vermilion/plugin-kit';
import type { Page } from './page.js';

export interface Notification {
  readonly id: string;
  readonly kind: string;
  readonly requestId: string | null;
  /** A record that was shared. */
  readonly record: { readonly entity: string; readonly id: string } | null;
  readonly title: Text;
  readonly at: number;
  readonly readAt: number | null;
}

export const notifications = {
  list: (after?: string | null) =>
    client
      .get<Notification[] | Page<Notification>>('/notifications', { after })
      .then((answer): Page<Notification> => ('items' in answer ? answer : { items: answer, next: null })),
  markRead: (ids: readonly string[]) => client.post<void>('/notifications/read', { ids }),
  markAllRead: () => client.post<void>('/notifications/read', { all: true }),
};
