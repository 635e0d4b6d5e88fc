import { db } from '@/lib/db/client';
import { type Names, namesOf } from '@/lib/i18n/locales';
import { bangkokDay, dateOf } from './days';
import { readHostNames } from './host-schema';
import { atLessons, calledLessons } from './roll';

/** Badges and certificates. */
export type BadgeView = {
  id: string;
  programmeCode: string;
  programmeSlug: string;
  programmeNames: Names;
  roundCode: string | null;
  issuedOn: Date;
  validUntil: Date;
  /** Counts now: not revoked, not over. */
  holds: boolean;
  revokedAt: Date | null;
  revokedReason: string | null;
  issuedByName: string;
};

type Owner = { smeId: string } | { partnerId: string };

/** All badges of a firm or a partner, or those of one round. */
export async function findBadges(
  owner: Owner & { roundId?: string },
  now: Date,
): Promise<BadgeView[]> {
  const rows = await db.badge.findMany({
    where: owner,
    include: { programme: true, round: { select: { code: true } } },
    orderBy: [{ issuedOn: 'desc' }, { id: 'desc' }],
  });
  const today = dateOf(bangkokDay(now));
  return rows.map((row) => ({
    id: row.id,
    programmeCode: row.programmeCode,
    programmeSlug: row.programme.slug,
    programmeNames: namesOf(row.programme),
    roundCode: row.round?.code ?? null,
    issuedOn: row.issuedOn,
    validUntil: row.validUntil,
    holds: row.revokedAt === null && row.validUntil >= today,
    revokedAt: row.revokedAt,
    revokedReason: row.revokedReason,
    issuedByName: row.issuedByName,
  }));
}

export type CertificateView = {
  code: string;
  name: string;
  nameRoman: string | null;
  certifiedAt: Date;
  firm: { th: string | null; ja: string | null; en: string | null };
  programmeNames: Names;
  programmeSlug: string;
  roundCode: string;
  titles: Names;
  hostNames: Names | null;
  /** Lessons that this person attended, and those of the round at which the roll was called. */
  attended: number;
  called: number;
  startsOn: Date | null;
  endsOn: Date | null;
  isExample: boolean;
};

/** Anybody who holds the code can check a certificate; null when there is none of this code. */
export async function findCertificate(code: string): Promise<CertificateView | null> {
  if (!/^CERT-[A-Z0-9-]{6,40}$/.test(code)) return null;
  const row = await db.participant.findUnique({
    where: { certificateCode: code },
    include: {
      application: { include: { sme: true } },
      attendance: { where: atLessons },
      round: {
        include: {
          ...{ programme: true, host: true },
          _count: { select: { sessions: { where: calledLessons } } },
        },
      },
    },
  });
  if (!row?.certifiedAt || row.state !== 'COMPLETED') return null;
  const { round, application } = row;
  const { sme } = application;
  return {
    ...{ code, name: row.name, nameRoman: row.nameRoman, certifiedAt: row.certifiedAt },
    firm: { th: sme?.nameTh ?? null, ja: sme?.nameJa ?? null, en: sme?.nameEn ?? null },
    programmeNames: namesOf(round.programme),
    programmeSlug: round.programme.slug,
    roundCode: round.code,
    titles: { th: round.titleTh, ja: round.titleJa, en: round.titleEn },
    hostNames: round.host ? namesOf(round.host) : readHostNames(round.hostNames),
    attended: row.attendance.filter(({ came }) => came).length,
    called: round._count.sessions,
    startsOn: round.startsOn,
    endsOn: round.endsOn,
    isExample: round.isExample,
  };
}
