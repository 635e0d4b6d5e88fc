import type { Prisma, Tx } from '@/lib/db/client';
import { namesOf, type PartialNames } from '@/lib/i18n/locales';
import type { ApplicantFacts } from './eligibility-schema';
import type { RoundRow } from './round-view';
import type { Side } from './states';

/** The rows of rounds and applicants, as every query and command of the room reads them. */
const nameColumns = { nameTh: true, nameJa: true, nameEn: true } as const;

export const roundInclude = {
  programme: { select: { ...nameColumns, slug: true } },
  host: { select: { ...nameColumns, id: true, slug: true } },
} satisfies Prisma.ProgrammeRoundInclude;

export function findRoundRow(client: Tx, code: string) {
  return client.programmeRound.findUnique({ where: { code }, include: roundInclude });
}

export type RoundRecord = NonNullable<Awaited<ReturnType<typeof findRoundRow>>> & RoundRow;

export const smeApplicantSelect = {
  ...nameColumns,
  id: true,
  code: true,
  state: true,
  centreCode: true,
  provinceCode: true,
  industries: true,
  offers: true,
  employees: true,
  isExample: true,
  needs: { select: { fields: true, phases: true } },
} satisfies Prisma.SmeSelect;

export const partnerApplicantSelect = {
  ...nameColumns,
  id: true,
  code: true,
  slug: true,
  kind: true,
  country: true,
  prefectureCode: true,
  industries: true,
  fields: true,
  seeks: true,
  phases: true,
  archivedAt: true,
  isExample: true,
} satisfies Prisma.PartnerSelect;

export type SmeApplicant = Prisma.SmeGetPayload<{ select: typeof smeApplicantSelect }>;
export type PartnerApplicant = Prisma.PartnerGetPayload<{ select: typeof partnerApplicantSelect }>;

/** Who applies: a firm or a partner. */
export type ApplicantRecord = {
  side: Side;
  smeId: string | null;
  partnerId: string | null;
  sme: SmeApplicant | null;
  partner: PartnerApplicant | null;
};

export const applicationInclude = {
  sme: { select: smeApplicantSelect },
  partner: { select: partnerApplicantSelect },
} satisfies Prisma.ProgrammeApplicationInclude;

export async function findApplicant(
  client: Tx,
  side: Side,
  id: string,
): Promise<ApplicantRecord | null> {
  if (side === 'SME') {
    const sme = await client.sme.findUnique({ where: { id }, select: smeApplicantSelect });
    return sme && { side, smeId: id, partnerId: null, sme, partner: null };
  }
  const partner = await client.partner.findUnique({
    where: { id },
    select: partnerApplicantSelect,
  });
  return partner && { side, smeId: null, partnerId: id, sme: null, partner };
}

export type OfApplicant = { sme: SmeApplicant | null; partner: PartnerApplicant | null };

export function applicantNames({ sme, partner }: OfApplicant): PartialNames {
  if (sme) return { th: sme.nameTh, ja: sme.nameJa, en: sme.nameEn };
  return partner ? namesOf(partner) : { th: null, ja: null, en: null };
}

export function industriesOf({ sme, partner }: OfApplicant): readonly string[] {
  return sme?.industries ?? partner?.industries ?? [];
}

/** What the conditions of a round are checked against. */
export function applicantFacts({ sme, partner }: OfApplicant): ApplicantFacts {
  if (sme) {
    return {
      industries: sme.industries,
      place: sme.provinceCode,
      employees: sme.employees,
      phases: [...new Set(sme.needs.flatMap(({ phases }) => phases))],
      fields: [...new Set([...sme.offers, ...sme.needs.flatMap(({ fields }) => fields)])],
      country: 'TH',
      kind: null,
    };
  }
  return {
    industries: partner?.industries ?? [],
    place: partner?.prefectureCode ?? null,
    employees: null,
    phases: partner?.phases ?? [],
    fields: [...(partner?.fields ?? []), ...(partner?.seeks ?? [])],
    country: partner?.country ?? null,
    kind: partner?.kind ?? null,
  };
}
