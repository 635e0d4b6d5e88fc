import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

// Their module forms import folders of nodemailer, which Node does not resolve.
const require = createRequire(import.meta.url);
const { simpleParser } = require('mailparser') as typeof import('mailparser');
const { SMTPServer } = require('smtp-server') as typeof import('smtp-server');

/**
 * A real SMTP server for the tests. What it receives becomes a file, because the tests run in other
 * processes; they read it with `mailsTo` and `waitForMail`.
 */
export type ReceivedMail = {
  to: string[];
  from: string;
  subject: string;
  text: string;
  html: string;
  at: string;
};

export async function startMailServer(
  folder: string,
): Promise<{ url: string; close: () => Promise<void> }> {
  mkdirSync(folder, { recursive: true });
  let number = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onData: (stream, session, done) => {
      simpleParser(stream)
        .then((parsed) => {
          number += 1;
          const mail: ReceivedMail = {
            to: session.envelope.rcptTo.map(({ address }) => address),
            from: parsed.from?.value[0]?.address ?? '',
            subject: parsed.subject ?? '',
            text: parsed.text ?? '',
            html: parsed.html || '',
            at: new Date().toISOString(),
          };
          const file = join(folder, `${String(number).padStart(5, '0')}.json`);
          writeFileSync(`${file}.part`, JSON.stringify(mail));
          renameSync(`${file}.part`, file);
          done();
        })
        .catch(done);
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.server.address() as AddressInfo;
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return { url: `smtp://127.0.0.1:${port}`, close };
}

function mailFolder(): string {
  const folder = process.env.TEST_MAIL_FOLDER;
  if (!folder) throw new Error('no mail server runs in this test');
  return folder;
}

/** Everything that an address has received, oldest first. */
export function mailsTo(address: string): ReceivedMail[] {
  return readdirSync(mailFolder())
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(mailFolder(), name), 'utf8')) as ReceivedMail)
    .filter(({ to }) => to.includes(address.toLowerCase()));
}

/**
 * Waits for a mail to an address whose text or subject matches.
 * @param after how many earlier mails to that address are not meant
 */
export async function waitForMail(
  address: string,
  pattern: RegExp = /./,
  { after = 0, within = 30_000 } = {},
): Promise<ReceivedMail> {
  const deadline = Date.now() + within;
  while (Date.now() < deadline) {
    const fresh = mailsTo(address).slice(after);
    const found = fresh.find(({ subject, text }) => pattern.test(subject) || pattern.test(text));
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`no mail to ${address} that matches ${pattern} within ${within} ms`);
}

/** The first link of a mail whose address matches. */
export function linkIn(mail: ReceivedMail, pattern: RegExp = /./): string {
  const links = mail.text.match(/https?:\/\/[^\s<>"]+/g) ?? [];
  const found = links.find((link) => pattern.test(link));
  if (!found) throw new Error(`no link that matches ${pattern} in “${mail.subject}”`);
  return found;
}
