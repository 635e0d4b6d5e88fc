import type { Prisma, SmeState, Tx } from '@/lib/db/client';
import { type Locale, locales, type PartialNames } from '@/lib/i18n/locales';
import type { AttendeeFacts } from './eligibility-schema';
import type { Side } from './states';

/** A firm or a partner that attends: what it has stated, and what is carried over from that. */
const nameColumns = { nameTh: true, nameJa: true, nameEn: true } as const;

export const smeSelect = {
  ...nameColumns,
  id: true,
  code: true,
  state: true,
  centreCode: true,
  provinceCode: true,
  industries: true,
  offers: true,
  employees: true,
  languages: true,
  certificates: true,
  heldProgrammes: true,
  step: true,
  contactName: true,
  contactEmail: true,
  isExample: true,
  needs: { select: { id: true, fields: true, phases: true }, orderBy: { createdAt: 'asc' } },
} satisfies Prisma.SmeSelect;

export const partnerSelect = {
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
  languages: true,
  programmes: true,
  heldProgrammes: true,
  contactName: true,
  contactEmail: true,
  contactLanguage: true,
  archivedAt: true,
  isExample: true,
} satisfies Prisma.PartnerSelect;

export type SmeAttendee = Prisma.SmeGetPayload<{ select: typeof smeSelect }>;
export type PartnerAttendee = Prisma.PartnerGetPayload<{ select: typeof partnerSelect }>;

export type AttendeeRecord = {
  side: Side;
  smeId: string | null;
  partnerId: string | null;
  sme: SmeAttendee | null;
  partner: PartnerAttendee | null;
};

export type OfAttendee = Pick<AttendeeRecord, 'sme' | 'partner'>;

export const attendeeInclude = {
  sme: { select: smeSelect },
  partner: { select: partnerSelect },
} satisfies Prisma.EventRegistrationInclude;

export async function findAttendee(
  client: Tx,
  side: Side,
  id: string,
): Promise<AttendeeRecord | null> {
  if (side === 'SME') {
    const sme = await client.sme.findUnique({ where: { id }, select: smeSelect });
    return sme && { side, smeId: id, partnerId: null, sme, partner: null };
  }
  const partner = await client.partner.findUnique({ where: { id }, select: partnerSelect });
  return partner && { side, smeId: null, partnerId: id, sme: null, partner };
}

type Named = { nameTh: string | null; nameJa: string | null; nameEn: string | null };

/** With what says whether a firm's name may be read: see isListed. */
export const namedAttendee = {
  sme: { select: { ...nameColumns, state: true } },
  partner: { select: nameColumns },
} satisfies Prisma.EventRegistrationInclude;

export function attendeeNames({
  sme,
  partner,
}: {
  sme: Named | null;
  partner: Named | null;
}): PartialNames {
  const row = sme ?? partner;
  return row
    ? { th: row.nameTh, ja: row.nameJa, en: row.nameEn }
    : { th: null, ja: null, en: null };
}

/**
 * Whether everybody to whom lists are shown may read the name. Of a firm only while it is approved: a
 * name that it has changed has been looked at by nobody, and a consent may have been taken back.
 */
export function isListed({
  listed,
  sme,
}: {
  listed: boolean;
  sme: { state: SmeState } | null;
}): boolean {
  return listed && (sme === null || sme.state === 'APPROVED');
}

const unite = <Value>(lists: readonly (readonly Value[])[]): Value[] => [...new Set(lists.flat())];

/** What the conditions of an event are checked against. */
export function attendeeFacts({ sme, partner }: OfAttendee): AttendeeFacts {
  if (sme) {
    return {
      industries: sme.industries,
      place: sme.provinceCode,
      employees: sme.employees,
      phases: unite(sme.needs.map(({ phases }) => phases)),
      fields: unite([sme.offers, ...sme.needs.map(({ fields }) => fields)]),
      country: 'TH',
      kind: null,
      programmes: sme.heldProgrammes,
      certificates: sme.step >= 3 || sme.certificates.length > 0 ? sme.certificates : null,
    };
  }
  return {
    industries: partner?.industries ?? [],
    place: partner?.prefectureCode ?? null,
    employees: null,
    phases: partner?.phases ?? [],
    fields: unite([partner?.fields ?? [], partner?.seeks ?? []]),
    country: partner?.country ?? null,
    kind: partner?.kind ?? null,
    programmes: unite([partner?.programmes ?? [], partner?.heldProgrammes ?? []]),
    certificates: null,
  };
}

/** What is sought here until somebody says otherwise. */
export type CarriedOver = {
  industries: string[];
  fields: string[];
  phases: number[];
  languages: Locale[];
};

const spoken = (stated: readonly string[], own: Locale): Locale[] => {
  const known = locales.filter((locale) => stated.includes(locale));
  return known.length > 0 ? known : [own];
};

export function carriedOver({ sme, partner }: OfAttendee): CarriedOver {
  if (sme) {
    return {
      industries: sme.industries,
      fields: unite(sme.needs.map(({ fields }) => fields)),
      phases: unite(sme.needs.map(({ phases }) => phases)).sort(),
      languages: spoken(sme.languages, 'th'),
    };
  }
  return {
    industries: partner?.industries ?? [],
    fields: partner?.seeks.length ? partner.seeks : (partner?.fields ?? []),
    phases: [...(partner?.phases ?? [])].sort(),
    languages: spoken(partner?.languages ?? [], 'ja'),
  };
}
