import { expect } from 'vitest';
import { addressee } from '../harness/mailbox.js';
import type { Place } from './place.js';

export interface ExpectedMails {
  /** For each event, the requests about which exactly so many mails went out: one mention for each mail. */
  readonly events: Readonly<Record<string, readonly string[]>>;
  /** How often a process has died. */
  readonly deaths: number;
}

/** Every mail of the ledger has been received, as it stands there, and none twice except by a death in between. */
export async function expectMailsOnce({ mailbox, inDatabase }: Place, { events, deaths }: ExpectedMails): Promise<void> {
  const mails = await inDatabase((database) =>
    database.read<{ id: string; request: string; event: string; status: string; reason: string | null; address: string }>(
      'SELECT id, request_id AS request, event, status, last_error AS reason, address FROM mails',
    ),
  );
  for (const [event, requests] of Object.entries(events)) {
    const told = mails.filter((mail) => mail.event === event).map(({ request }) => request);
    expect(told.sort(), event).toEqual([...requests].sort());
  }
  // The task may have been closed before the mail about it was on its way; the ledger says so.
  const sent = mails.filter(({ event, reason }) => !(event === 'assigned' && reason === 'task_closed'));
  expect(sent.filter(({ status }) => status !== 'sent')).toEqual([]);
  // A mail may come twice if the process died before it noted the first; it is the very same then.
  for (const { id, address } of sent) {
    const received = mailbox.mails.filter(({ messageId }) => messageId?.startsWith(`<${id}@`));
    expect([1, 2], `copies of mail ${id}`).toContain(received.length);
    expect(new Set(received.map((mail) => `${addressee(mail)} ${mail.subject} ${mail.text}`)).size).toBe(1);
    expect(addressee(received[0]!)).toBe(address);
  }
  const doubled = mailbox.mails.length - sent.length;
  expect(doubled).toBeGreaterThanOrEqual(0);
  expect(doubled).toBeLessThanOrEqual(deaths);
}
