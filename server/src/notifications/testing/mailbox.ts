import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A real mail server that keeps what it gets. */
export interface Mailbox {
  /** `smtp://127.0.0.1:…` */
  readonly url: string;
  readonly mails: ParsedMail[];
  /** From now on mails are answered with this code; undefined: accepted. */
  refuse(code: number | undefined): void;
  /** How many mails were offered, refused ones included. */
  offered(): number;
  close(): Promise<void>;
}

export async function openMailbox(): Promise<Mailbox> {
  const mails: ParsedMail[] = [];
  let refusal: number | undefined;
  let offered = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, _session, done) {
      simpleParser(stream).then((mail) => {
        offered++;
        if (refusal !== undefined) {
          done(Object.assign(new Error('refused by the test'), { responseCode: refusal }));
          return;
        }
        mails.push(mail);
        done();
      }, done);
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    refuse: (code) => void (refusal = code),
    offered: () => offered,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
