import { createTransport } from 'nodemailer';

/** A mail ready to go. */
export interface OutgoingMail {
  readonly messageId: string;
  /** Constant for all mails of a request, so that they form one thread. */
  readonly inReplyTo: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export interface MailTransport {
  /** @throws {MailRefused} if it makes no sense to try again; any other error: later. */
  send(mail: OutgoingMail): Promise<void>;
  close(): void;
}

/** The server of the receiver has said no for good. */
export class MailRefused extends Error {
  constructor(cause: Error) {
    super(cause.message, { cause });
    this.name = 'MailRefused';
  }
}

const TIMEOUT_MS = 20_000;

/** Sends by SMTP. `url`: `smtp://user:password@host:port` or `smtps://…`. */
export function createMailTransport(url: string): MailTransport {
  const transporter = createTransport(url, {});
  Object.assign(transporter.options, {
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
  });
  return {
    async send({ messageId, inReplyTo, from, to, subject, text, html }) {
      try {
        await transporter.sendMail({
          messageId,
          inReplyTo,
          references: inReplyTo,
          from,
          to: { name: '', address: to },
          subject,
          text,
          html,
          headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
          disableFileAccess: true,
          disableUrlAccess: true,
        });
      } catch (error) {
        const code = (error as { readonly responseCode?: unknown }).responseCode;
        if (error instanceof Error && typeof code === 'number' && code >= 500) throw new MailRefused(error);
        throw error;
      }
    },
    close: () => transporter.close(),
  };
}
