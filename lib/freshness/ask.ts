import { db, type Tx } from '@/lib/db/client';
import { queueMail } from '@/lib/mail/outbox';
import { issueOneTap, type OneTapRecipient } from '@/lib/one-tap/links';
import { peopleOf } from '@/lib/one-tap/people';
import type { Confirmable } from './confirm';
import { itemsOf } from './items';
import { addMonths, monthsToAsk } from './states';

/**
 * Asks, once for each entry that comes due, whether it still holds. The key of the mail is the
 * latest confirmation among what is due: asking again the next day finds it and sends nothing.
 */
const linkDays = 60;

/** Nobody to ask: it grows stale unasked, until somebody confirms it in the portal. */
const reachable = { OR: [{ contactEmail: { not: null } }, { users: { some: {} } }] };

async function due(now: Date): Promise<Confirmable[]> {
  const before = addMonths(now, -monthsToAsk);
  const old = { lte: before };
  const ownNeeds = { some: { state: 'OPEN', confirmedAt: old } } as const;
  const smes = await db.sme.findMany({
    where: {
      state: 'APPROVED',
      AND: [reachable],
      OR: [
        { confirmedAt: old },
        { confirmedAt: null, approvedAt: old },
        { confirmedAt: null, approvedAt: null, createdAt: old },
        { postedNeeds: ownNeeds },
      ],
    },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  const partners = await db.partner.findMany({
    where: {
      archivedAt: null,
      AND: [reachable],
      OR: [{ confirmedAt: old }, { confirmedAt: null, createdAt: old }, { postedNeeds: ownNeeds }],
    },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  return [
    ...smes.map(({ id }) => ({ side: 'SME', id }) as const),
    ...partners.map(({ id }) => ({ side: 'PARTNER', id }) as const),
  ];
}

async function askOne(tx: Tx, of: Confirmable, to: OneTapRecipient, occasion: string, now: Date) {
  const dedupeKey = `freshness-check ${of.id} ${occasion} ${to.email}`;
  if (await tx.mailMessage.findUnique({ where: { dedupeKey }, select: { id: true } })) return 0;
  const expiresAt = new Date(now.getTime() + linkDays * 86_400_000);
  const { path } = await issueOneTap(tx, {
    ...{ purpose: 'FRESHNESS', side: of.side, subjectId: of.id, introductionId: null },
    ...{ to, expiresAt, now },
  });
  const items = await itemsOf(tx, of, { now, locale: to.language });
  await queueMail(tx, {
    template: 'freshness-check',
    params: {
      path,
      count: items.filter((item) => item.due).length,
      expires: { date: expiresAt.toISOString() },
    },
    to,
    dedupeKey,
  });
  return 1;
}

/** @returns how many mails were written */
export async function askWhetherFresh(now: Date): Promise<number> {
  let mails = 0;
  for (const of of await due(now)) {
    mails += await db.$transaction(async (tx) => {
      // Two workers at once: the second finds the first one's mails.
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`freshness ${of.id}`}, 0))`;
      const items = (await itemsOf(tx, of, { now, locale: 'th' })).filter((item) => item.due);
      const latest = Math.max(...items.map((item) => item.confirmedAt.getTime()));
      if (items.length === 0) return 0;
      let sent = 0;
      for (const to of await peopleOf(tx, of.side, of.id)) {
        sent += await askOne(tx, of, to, String(latest), now);
      }
      return sent;
    });
  }
  return mails;
}
