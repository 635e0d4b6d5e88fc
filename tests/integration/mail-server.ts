import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';

// Their module forms import folders of nodemailer, which Node does not resolve.
const require = createRequire(import.meta.url);
const { simpleParser } = require('mailparser') as typeof import('mailparser');
const { SMTPServer } = require('smtp-server') as typeof import('smtp-server');

/** A mail server that counts what it takes and can be told to refuse, or to be slow. */
export async function countingMailServer() {
  const taken: {
    id: string;
    to: string;
    subject: string;
    html: string;
    text: string;
    /** Parts of a letter that hold a calendar. */
    calendars: { type: string; content: string }[];
  }[] = [];
  const mood = { refuse: 0, delayMs: 0 };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onRcptTo: (_address, _session, done) => {
      if (mood.refuse > 0) {
        mood.refuse -= 1;
        done(Object.assign(new Error('come again later'), { responseCode: 451 }));
      } else done();
    },
    onData: (stream, session, done) => {
      simpleParser(stream)
        .then(async (mail) => {
          taken.push({
            id: mail.messageId ?? '',
            to: session.envelope.rcptTo[0]?.address ?? '',
            subject: mail.subject ?? '',
            text: mail.text ?? '',
            html: mail.html || '',
            calendars: mail.attachments
              .filter(({ contentType }) => /calendar|ics/.test(contentType))
              .map(({ contentType, content }) => ({
                type: contentType,
                content: content.toString('utf8'),
              })),
          });
          await new Promise((resolve) => setTimeout(resolve, mood.delayMs));
          done();
        })
        .catch(done);
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    mood,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
