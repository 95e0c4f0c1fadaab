import { z } from 'zod';
import { idParams, idSchema } from '../http/ids.js';
import { pageQuery } from '../http/page.js';
import { route, type Route } from '../http/route.js';
import { listNotifications, readNotifications } from './listNotifications.js';
import { listMails, retryMail, showMail } from './mail/listMails.js';
import type { MailContext } from './mail/mailContext.js';

const page = z.strictObject(pageQuery);
const readBody = z.union([z.strictObject({ ids: z.array(idSchema).max(500) }), z.strictObject({ all: z.literal(true) })]);
const mailQuery = z.strictObject({
  ...pageQuery,
  status: z.enum(['queued', 'sent', 'failed', 'not_configured', 'suppressed']).optional(),
});
const MAILS = 'mail.read';

export function notificationRoutes(context: MailContext, wakeUp: () => void): Route[] {
  const { database, clock } = context;
  return [
    route({ method: 'GET', path: '/notifications', summary: 'What one was told', query: page }, ({ actor, query }) =>
      listNotifications(database, actor.personId, query),
    ),
    route({ method: 'POST', path: '/notifications/read', summary: 'Marks messages as read', body: readBody }, ({ actor, body }) =>
      readNotifications(database, clock, actor.personId, 'all' in body ? 'all' : body.ids),
    ),
    route({ method: 'GET', path: '/mails', summary: 'Mails', function: MAILS, query: mailQuery }, ({ query }) =>
      listMails(context, query),
    ),
    route({ method: 'GET', path: '/mails/:id', summary: 'A mail', function: MAILS, params: idParams }, ({ params }) =>
      showMail(context, params.id),
    ),
    route(
      { method: 'POST', path: '/mails/:id/retry', summary: 'Sends a mail again', function: MAILS, params: idParams },
      async ({ params }) => {
        const mail = await retryMail(context, params.id);
        wakeUp();
        return mail;
      },
    ),
  ];
}
