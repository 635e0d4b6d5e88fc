/** Makes the administrator's account in the database of DATABASE_URL; run by admin.mjs. */
import { randomUUID } from 'node:crypto';
import { recordAudit } from '@/lib/audit/record';
import { makeLink } from '@/lib/auth/links';
import { closeDatabase, db } from '@/lib/db/client';
import { env } from '@/lib/env';

const email = (process.argv[2] ?? '').trim().toLowerCase();

async function invite(now: Date): Promise<string> {
  return await db.$transaction(async (tx) => {
    const existing = await tx.user.findUnique({ where: { email } });
    if (existing && existing.role !== 'ADMIN') {
      throw new Error(`${email} already has an account with another role (${existing.role}).`);
    }
    const user =
      existing ??
      (await tx.user.create({
        data: { email, name: email.split('@')[0] ?? email, language: 'th', role: 'ADMIN' },
      }));
    const link = await makeLink(tx, { userId: user.id, purpose: 'INVITE', now });
    await recordAudit(tx, {
      actor: { id: null, name: 'npm run admin', role: 'SYSTEM' },
      action: 'account.create-admin',
      subject: { kind: 'user', id: user.id, label: email, centreCode: null },
      detail: { renewed: existing !== null },
      correlationId: randomUUID(),
    });
    return `${env().APP_URL}/th${link.path}`;
  });
}

try {
  const link = await invite(new Date());
  console.log(
    `Administrator ${email}. Set the password here, within seven days and once:\n${link}`,
  );
} catch (error) {
  console.log(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
} finally {
  await closeDatabase();
}
