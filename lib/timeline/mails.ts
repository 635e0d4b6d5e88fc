import type { Viewer } from '@/lib/auth/viewer-type';
import { db, type MailState, Prisma } from '@/lib/db/client';
import type { Locale } from '@/lib/i18n/locales';
import { mask } from '@/lib/introduction/disclosure-mask';
import { type CaseReader, namesPersonOf } from '@/lib/introduction/reader';
import type { TimelineItem } from '@/lib/introduction/timeline-item';

/**
 * The mails of a case: that they went, to whom and when. Their words and links stay with their
 * readers. Who has no account and is written to about a case is the partner's contact.
 */
export type CaseMail = {
  id: string;
  /** Struck out where the reader may not know the person. */
  toName: string;
  toSide: 'SME' | 'PARTNER' | 'STAFF';
  side: 'thai' | 'japanese';
  template: string;
  subject: string;
  language: Locale;
  state: MailState;
  createdAt: Date;
  sentAt: Date | null;
};

/** One round trip. A side reads of the mails to itself, the desks of all. */
export async function listMailsOfCase(viewer: Viewer, code: string): Promise<CaseMail[]> {
  return db.$queryRaw<CaseMail[]>`
    SELECT m."id", m."toName", m."template", m."subject", m."language", m."state", m."createdAt",
      m."sentAt", CASE WHEN u."id" IS NULL OR u."role" IN ('PARTNER_CONTACT', 'JAPAN_DESK')
        THEN 'japanese' ELSE 'thai' END AS "side",
      CASE WHEN u."role" = 'SME_MEMBER' THEN 'SME'
        WHEN u."id" IS NULL OR u."role" = 'PARTNER_CONTACT' THEN 'PARTNER'
        ELSE 'STAFF' END AS "toSide"
    FROM "MailMessage" m LEFT JOIN "User" u ON u."id" = m."toUserId"
    WHERE m."params"->>'code' = ${code} AND ${sideSql(viewer)}
    ORDER BY m."createdAt", m."id" LIMIT 500`;
}

function sideSql(viewer: Viewer): Prisma.Sql {
  if (viewer.role === 'SME_MEMBER') return Prisma.sql`u."smeId" = ${viewer.smeId}::uuid`;
  if (viewer.role !== 'PARTNER_CONTACT') return Prisma.sql`true`;
  return Prisma.sql`(m."toUserId" IS NULL OR u."partnerId" = ${viewer.partnerId}::uuid)`;
}

const sentWithin = 60_000;

/** Who was written to is a person of one side: its name comes with that side's contact data. Pure. */
export function mailsFor(mails: readonly CaseMail[], reader: CaseReader): CaseMail[] {
  return mails.map((mail) =>
    namesPersonOf(reader, mail.toSide) ? mail : { ...mail, toName: mask },
  );
}

/** Mails of one occasion stand together: one entry with everybody it went to. Pure. */
export function mailEntries(mails: readonly CaseMail[]): TimelineItem[] {
  const groups: CaseMail[][] = [];
  for (const mail of mails) {
    const group = groups.findLast(([first]) => first && isSameOccasion(first, mail));
    if (group) group.push(mail);
    else groups.push([mail]);
  }
  return groups.flatMap((group) => {
    const [first] = group;
    return first ? [entryOf(first, group)] : [];
  });
}

function isSameOccasion(a: CaseMail, b: CaseMail): boolean {
  const near = b.createdAt.getTime() - a.createdAt.getTime() < sentWithin;
  return near && a.template === b.template && a.side === b.side && a.state === b.state;
}

function entryOf(first: CaseMail, group: readonly CaseMail[]): TimelineItem {
  const names = [...new Set(group.map(({ toName }) => toName).filter(Boolean))];
  return {
    key: `mail:${first.id}`,
    at: first.sentAt ?? first.createdAt,
    desk: first.side,
    kind: 'mail',
    title: { code: `timeline.mail.${first.state}`, params: { names: names.join(', ') } },
    plain: first.subject,
    plainLanguage: first.language,
  };
}
