import { once } from 'node:events';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { freePort } from './freePort.js';

/** A real SMTP server on this machine that keeps what it is sent. */
export interface Mailbox {
  /** For `SMTP_URL`. */
  readonly url: string;
  readonly mails: readonly ParsedMail[];
  /** The first mail that fits; waits for it. */
  find(fits: (mail: ParsedMail) => boolean, what: string): Promise<ParsedMail>;
  close(): Promise<void>;
}

/** A process that is killed in the middle of a mail resets its connection. */
const OF_DEAD_SENDERS: ReadonlySet<string | undefined> = new Set(['ECONNRESET', 'EPIPE']);

export async function openMailbox(): Promise<Mailbox> {
  const mails: ParsedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, _session, done) {
      simpleParser(stream).then((mail) => {
        mails.push(mail);
        done();
      }, done);
    },
  });
  server.on('error', (error: NodeJS.ErrnoException) => {
    if (!OF_DEAD_SENDERS.has(error.code)) throw error;
  });
  const port = await freePort();
  server.listen(port, '127.0.0.1');
  await once(server.server, 'listening');
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    async find(fits, what) {
      for (let tries = 0; tries < 200; tries++) {
        const mail = mails.find(fits);
        if (mail) return mail;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      throw new Error(
        `Expected ${what}, but got only: ${mails.map((mail) => `"${mail.subject}" to ${addressee(mail)}`).join('; ') || 'no mail'}`,
      );
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** The address that a mail was sent to. */
export function addressee(mail: ParsedMail): string {
  const to = Array.isArray(mail.to) ? mail.to[0] : mail.to;
  return to?.value[0]?.address ?? '';
}
