import { describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { acceptForPartner, declineForPartner } from '@/lib/introduction/desk-commands';
import { findByLink, findIntroduction } from '@/lib/introduction/detail-queries';
import { translateText } from '@/lib/translation/commands';
import { approved, caseOf, makePair, secrets, sentLink } from './introduction-world';
import { openTexts } from './queue-world';

/** What one side of a case must not learn, in mails, lists and translations. */
function expectHidden(value: unknown) {
  const text = JSON.stringify(value);
  for (const secret of [...Object.values(secrets), 'ความลับการค้า', 'Hidden Trading']) {
    expect(text).not.toContain(secret);
  }
}

describe('what stays with its own side', () => {
  test('mails to a partner name the firm only after the acceptance', async () => {
    const mailsTo = (pair: Awaited<ReturnType<typeof makePair>>) =>
      db.mailMessage.findMany({ where: { toEmail: pair.contact.email } });
    const declined = await makePair();
    const { id } = await caseOf(await approved(declined));
    const no = { id, reason: 'price', language: 'ja' };
    expect(await declineForPartner.run(declined.desk, no)).toMatchObject({ ok: true });
    const before = await mailsTo(declined);
    expect(before.map((mail) => mail.template).sort()).toEqual([
      'partner-asked',
      'partner-declined',
    ]);
    expectHidden(before);

    const accepted = await makePair();
    const other = await caseOf(await approved(accepted));
    expectHidden(await mailsTo(accepted));
    const yes = { id: other.id, language: 'ja' };
    expect(await acceptForPartner.run(accepted.contact, yes)).toMatchObject({ ok: true });
    expect(JSON.stringify(await mailsTo(accepted))).toContain('Hidden Trading');
  });

  test('a firm’s contact data in its own words are struck out for the partner', async () => {
    const pair = await makePair();
    const { contactEmail, contactPhone } = secrets;
    await db.sme.update({
      where: { id: pair.sme.id },
      data: { website: 'https://www.hidden-firm.example/th' },
    });
    const code = await approved(pair);
    const { id } = await caseOf(code);
    await db.text.updateMany({
      where: { ownerId: id, field: 'message' },
      data: { body: `ติดต่อ ${contactEmail.toUpperCase()} ${contactPhone} hidden-firm.example` },
    });
    const seen = await findIntroduction(pair.contact, code);
    expect(seen?.texts.some((text) => text.body.startsWith('ติดต่อ ＿＿＿'))).toBe(true);
    expectHidden(seen);
    expect(JSON.stringify(seen)).not.toMatch(/hidden-firm|HIDDEN@/);
    expect(JSON.stringify(await findIntroduction(pair.officer, code))).toContain('hidden-firm');
  });

  test('questions of the registration’s review reach neither the desk nor the partner', async () => {
    const pair = await makePair();
    const code = await approved(pair);
    const question = 'ขอเอกสารการเงินของกรรมการ';
    await db.text.create({
      data: {
        ownerKind: 'SME',
        ownerId: pair.sme.id,
        field: `question:${pair.sme.id}:juristicId`,
        language: 'th',
        body: question,
        origin: 'ORIGINAL',
      },
    });
    const seen = [
      await openTexts(pair.desk),
      await findIntroduction(pair.desk, code),
      await findIntroduction(pair.contact, code),
      await findByLink(await sentLink(pair, code), new Date()),
    ];
    expect(JSON.stringify(seen)).not.toContain(question);
  });

  test('the desk translates texts of firms whose case has been passed on, and no address', async () => {
    const pair = await makePair();
    const owner = { ownerKind: 'SME', ownerId: pair.sme.id } as const;
    const text = { language: 'th', body: 'ข้อความ', origin: 'ORIGINAL' } as const;
    await db.text.deleteMany({ where: { ...owner } });
    await db.text.createMany({
      data: ['products', 'address'].map((field) => ({ ...owner, field, ...text })),
    });
    const run = (field: string) => {
      const words = { language: 'ja', ofRevision: 1, body: '文章' };
      return translateText.run(pair.desk, { ...owner, field, ...words });
    };
    expect(await run('products')).toMatchObject({ failure: { code: 'access.not-found' } });
    await approved(pair);
    expect(await run('products')).toMatchObject({ ok: true });
    expect(await run('address')).toMatchObject({ failure: { code: 'access.not-found' } });
  });
});
