import { randomBytes } from 'node:crypto';
import type { Prisma, Tx } from '@/lib/db/client';
import { hashOneTap, oneTapPath } from '@/lib/one-tap/links';
import { actingEmails, type Recipient, toldColumns } from './recipients';
import { linkDays, type Side } from './states';

/**
 * Personal links to an event for people without an account. A link is about one registration, does
 * whatever its side may do there, and works until two weeks after the event: it stands in several
 * mails and in calendars, so that a new one ends none before it. The database keeps its hash alone.
 */
export type LinkTo = Recipient & { registrationId: string; side: Side };

export function linkEnd(event: { endsOn: Date }): Date {
  return new Date(event.endsOn.getTime() + (linkDays + 1) * 86_400_000);
}

/** Links that were sent out before an event was put off last as long after it as others. */
export async function lengthenEventLinks(tx: Tx, event: { id: string; endsOn: Date }) {
  await tx.$executeRaw`
    UPDATE "OneTapLink" l SET "expiresAt" = ${linkEnd(event)} FROM "EventRegistration" r
    WHERE l."purpose" = 'EVENT' AND l."subjectId" = r."id" AND r."eventId" = ${event.id}::uuid
      AND l."expiresAt" < ${linkEnd(event)}`;
}

/**
 * Whoever is no longer the contact of these registrations acts for them no more, and their notices
 * reach no phone any more: a phone that allowed them by a link is not known by whose.
 */
export async function endEventLinks(
  tx: Tx,
  where: Prisma.EventRegistrationWhereInput,
  now: Date,
): Promise<void> {
  const registrations = await tx.eventRegistration.findMany({ where, select: toldColumns });
  const acting = await actingEmails(tx, registrations);
  const links = await tx.oneTapLink.findMany({
    where: { purpose: 'EVENT', subjectId: { in: [...acting.keys()] }, revokedAt: null },
    select: { id: true, subjectId: true, email: true },
  });
  const over = links.filter(
    ({ subjectId, email }) => !acting.get(subjectId)?.has(email.toLowerCase()),
  );
  if (over.length === 0) return;
  await tx.oneTapLink.updateMany({
    where: { id: { in: over.map(({ id }) => id) } },
    data: { revokedAt: now },
  });
  await tx.pushSubscription.deleteMany({
    where: { registrationId: { in: over.map(({ subjectId }) => subjectId) } },
  });
}

/** The same wherever somebody has acted by a link. */
export async function endEventLinksTo(tx: Tx, email: string, now: Date): Promise<void> {
  const held = await tx.oneTapLink.findMany({
    where: { purpose: 'EVENT', email: { equals: email, mode: 'insensitive' }, revokedAt: null },
    select: { subjectId: true },
    distinct: ['subjectId'],
  });
  if (held.length === 0) return;
  await endEventLinks(tx, { id: { in: held.map(({ subjectId }) => subjectId) } }, now);
}

/** One link each, in their order; two statements for any number of them. */
export async function issueEventLinks(
  tx: Tx,
  event: { endsOn: Date },
  to: readonly LinkTo[],
  now: Date,
): Promise<string[]> {
  const expiresAt = linkEnd(event);
  const made = to.map((one) => ({ one, token: randomBytes(32).toString('base64url') }));
  for (let at = 0; at < made.length; at += 1000) {
    await tx.oneTapLink.createMany({
      data: made.slice(at, at + 1000).map(({ one, token }) => ({
        purpose: 'EVENT' as const,
        side: one.side,
        subjectId: one.registrationId,
        tokenHash: hashOneTap(token),
        email: one.email,
        recipientName: one.name,
        language: one.language,
        userId: one.userId,
        expiresAt,
        createdAt: now,
      })),
    });
  }
  return made.map(({ token }) => oneTapPath('EVENT', token));
}
