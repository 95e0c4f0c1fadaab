import type { World } from '@vermilion/engine';
import type { Clock } from '../clock.js';
import type { Tell } from '../requests/sayOn.js';
import { messageRows } from './messageRows.js';
import { messageTitle } from './messageTitle.js';

/** Messages about what was said on a request, outside a step of its process. */
export function createTell(world: () => World, clock: Clock, announce: Tell['announce']): Tell {
  return {
    announce,
    async store(tx, { kind, request, by, people, text, key }) {
      const title = messageTitle(kind, { by: world().person(by)?.name ?? '', title: request.title, node: '' });
      const common = { event: kind, requestId: request.id, taskId: null, node: null, step: null, title, by, text } as const;
      const rows = people.map((personId) =>
        messageRows({ ...common, personId, ledgerKey: `${key}.${kind}.${personId}` }, clock.now()),
      );
      await tx.insert(
        'notifications',
        rows.map((row) => row.notification),
      );
      await tx.insert(
        'mails',
        rows.map((row) => row.mail),
      );
    },
  };
}
