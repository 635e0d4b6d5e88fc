import { Readable } from 'node:stream';
import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import shared from 'nodemailer/lib/shared/index.js';
import SMTPConnection from 'nodemailer/lib/smtp-connection/index.js';

/**
 * One letter over one SMTP connection. Unlike nodemailer's transport it says when the letter itself
 * is about to leave: until then a try can be repeated, from then on nobody can know without the
 * server's answer whether it arrived.
 */
export type Letter = {
  from: { name: string; address: string };
  to: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
  messageId: string;
  language: string;
  date: Date;
  /** An iCalendar file: shown as an invitation, and attached. */
  calendar: string | null;
};

const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/**
 * @param handOver runs after the server has agreed to take the letter and before its first byte
 * leaves; if it throws, nothing leaves
 * @throws what the server or the network answered
 */
export async function deliver(
  smtpUrl: string,
  letter: Letter,
  handOver: () => Promise<void>,
): Promise<void> {
  const message = await compose(letter);
  const { auth, ...options } = shared.parseConnectionUrl(smtpUrl);
  const connection = new SMTPConnection({ ...timeouts, ...options });
  try {
    await step((done, failed) => {
      connection.on('error', failed);
      connection.connect((error) => (error ? failed(error) : done()));
    });
    if (auth) {
      await step((done, failed) => {
        connection.once('error', failed);
        connection.login(auth as never, (error) => (error ? failed(error) : done()));
      });
    }
    await send(connection, letter, message, handOver);
    connection.quit();
  } finally {
    connection.close();
  }
}

function send(
  connection: SMTPConnection,
  letter: Letter,
  message: Buffer,
  handOver: () => Promise<void>,
): Promise<void> {
  return step((done, failed) => {
    let refused = false;
    let begun = false;
    const stream = new Readable({
      read() {
        if (begun) return;
        begun = true;
        // A refused envelope drains the stream too, and says so in the same turn.
        setImmediate(() => {
          if (refused) {
            stream.push(null);
            return;
          }
          handOver().then(
            () => {
              stream.push(message);
              stream.push(null);
            },
            (error: Error) => stream.destroy(error),
          );
        });
      },
    });
    const fail = (error: Error) => {
      refused = true;
      failed(error);
    };
    connection.once('error', fail);
    const envelope = { from: letter.from.address, to: [letter.to.address], size: message.length };
    connection.send(envelope, stream, (error) => (error ? fail(error) : done()));
  });
}

function step(run: (done: () => void, failed: (error: Error) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => run(resolve, reject));
}

function compose({ language, calendar, ...letter }: Letter): Promise<Buffer> {
  const composer = new MailComposer({
    ...letter,
    ...(calendar ? { icalEvent: invitation(calendar) } : {}),
    headers: { 'Content-Language': language, 'Auto-Submitted': 'auto-generated' },
  });
  return composer.compile().build();
}

function invitation(content: string) {
  const method = /^METHOD:([A-Z]+)/m.exec(content)?.[1] ?? 'PUBLISH';
  return { method, content, filename: 'meeting.ics' };
}
