import type { Viewer } from '@/lib/auth/viewer-type';
import { db, type MailState, Prisma } from '@/lib/db/client';
import type { Locale } from '@/lib/i18n/locales';
import { type CaseReader, namesPersonOf } from '@/lib/introduction/reader';
import { deskOfSide, type TimelineItem } from '@/lib/introduction/timeline-item';

/**
 * The mails of a case: that they went, to whom and when. Their words and links stay with their
 * readers. Who has no account is known by the address: the partner's contact by its links or the
 * partner's record, the firm's by the firm's. Anybody else stays unnamed.
 */
export type CaseMail = {
  id: string;
  toName: string;
  /** To whom it went, as in an event. */
  side: 'SME' | 'OFFICER' | 'DESK' | 'PARTNER';
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
    SELECT m."id", CASE WHEN u."id" IS NULL AND NOT ${ofFirm} AND NOT ${ofPartner} THEN ''
        ELSE m."toName" END AS "toName",
      m."template", m."subject", m."language", m."state", m."createdAt", m."sentAt",
      CASE WHEN u."role" = 'SME_MEMBER' OR (u."id" IS NULL AND ${ofFirm}) THEN 'SME'
        WHEN u."id" IS NULL OR u."role" = 'PARTNER_CONTACT' THEN 'PARTNER'
        WHEN u."role" = 'JAPAN_DESK' THEN 'DESK' ELSE 'OFFICER' END AS "side"
    FROM "MailMessage" m LEFT JOIN "User" u ON u."id" = m."toUserId"
      JOIN "Introduction" i ON i."code" = ${code}
      JOIN "Sme" s ON s."id" = i."smeId" JOIN "Partner" p ON p."id" = i."partnerId"
    WHERE m."params"->>'code' = ${code} AND ${sideSql(viewer)}
    ORDER BY m."createdAt", m."id" LIMIT 500`;
}

const ofPartner = Prisma.sql`(m."toEmail" IS NOT DISTINCT FROM p."contactEmail"
  OR EXISTS (SELECT FROM "PartnerLink" l
    WHERE l."introductionId" = i."id" AND l."email" = m."toEmail")
  OR EXISTS (SELECT FROM "OneTapLink" o
    WHERE o."introductionId" = i."id" AND o."email" = m."toEmail" AND o."side" = 'PARTNER'))`;

/** An address that both sides have used is the partner's. */
const ofFirm = Prisma.sql`(NOT ${ofPartner} AND (m."toEmail" IS NOT DISTINCT FROM s."contactEmail"
  OR EXISTS (SELECT FROM "OneTapLink" o
    WHERE o."introductionId" = i."id" AND o."email" = m."toEmail" AND o."side" = 'SME')))`;

function sideSql(viewer: Viewer): Prisma.Sql {
  if (viewer.role === 'SME_MEMBER') return Prisma.sql`u."smeId" = ${viewer.smeId}::uuid`;
  if (viewer.role !== 'PARTNER_CONTACT') return Prisma.sql`true`;
  return Prisma.sql`((u."id" IS NULL AND ${ofPartner}) OR u."partnerId" = ${viewer.partnerId}::uuid)`;
}

const sentWithin = 60_000;

/**
 * Mails of one occasion stand together: one entry with everybody it went to. Who was written to is
 * a person of one side: its name comes with that side's contact data. Pure.
 */
export function mailEntries(mails: readonly CaseMail[], reader: CaseReader): TimelineItem[] {
  const groups: CaseMail[][] = [];
  for (const mail of mails) {
    const group = groups.findLast(([first]) => first && isSameOccasion(first, mail));
    if (group) group.push(mail);
    else groups.push([mail]);
  }
  return groups.flatMap((group) => {
    const [first] = group;
    return first ? [entryOf(first, group, reader)] : [];
  });
}

function isSameOccasion(a: CaseMail, b: CaseMail): boolean {
  const near = b.createdAt.getTime() - a.createdAt.getTime() < sentWithin;
  return near && a.template === b.template && a.side === b.side && a.state === b.state;
}

function entryOf(first: CaseMail, group: readonly CaseMail[], reader: CaseReader): TimelineItem {
  const known = namesPersonOf(reader, first.side);
  const names = [...new Set(group.map(({ toName }) => toName).filter(Boolean))];
  return {
    key: `mail:${first.id}`,
    at: first.sentAt ?? first.createdAt,
    desk: deskOfSide(first.side),
    kind: 'mail',
    title: {
      code: `timeline.mail.${first.state}`,
      params: {
        names:
          known && names.length > 0 ? names.join(', ') : { key: `introduction.side.${first.side}` },
      },
    },
    plain: first.subject,
    plainLanguage: first.language,
  };
}
