import { expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { queueMail } from '@/lib/mail/outbox';
import { sendMail } from '@/lib/mail/send';

/** Without a mail server nothing leaves and nothing is lost. */
test('a mail is kept in the outbox with its link', async () => {
  await db.$transaction((tx) =>
    queueMail(tx, {
      template: 'desk-request-answered',
      params: { code: 'JR-0001', author: 'สมหญิง', path: '/desk/requests' },
      to: { email: 'desk@example.test', name: '佐藤 美咲', language: 'ja' },
      dedupeKey: 'kept',
    }),
  );
  const { id } = await db.mailMessage.findUniqueOrThrow({ where: { dedupeKey: 'kept' } });
  expect(await sendMail(id)).toBe('kept');
  expect(await sendMail(id)).toBe('not-ours');
  const mail = await db.mailMessage.findUniqueOrThrow({ where: { id } });
  expect(mail.state).toBe('KEPT');
  expect(mail.text).toContain('http://localhost:3999/ja/desk/requests');
});
