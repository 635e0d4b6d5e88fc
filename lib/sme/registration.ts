import type { Prisma, Tx } from '@/lib/db/client';
import { type OwnedTextRow, readTexts } from '@/lib/text-record/read';
import type { Registration, TextIn3 } from './completeness';
import { type ConsentRow, consentInForce, consentPurposes } from './consent';
import { readQuantity } from './facts';

/** Gathers a firm's rows into the registration that its member fills in. Two round trips. */
const included = {
  needs: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
  province: true,
  centre: true,
  reviews: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
  users: { include: { consents: true } },
} satisfies Prisma.SmeInclude;

export type SmeRecord = Prisma.SmeGetPayload<{ include: typeof included }>;

function originalsOf(
  rows: readonly OwnedTextRow[],
  ownerId: string | undefined,
  field: string,
): TextIn3 {
  const body = (language: 'th' | 'ja' | 'en') =>
    rows.find(
      (row) =>
        row.ownerId === ownerId &&
        row.field === field &&
        row.language === language &&
        row.origin === 'ORIGINAL',
    )?.body ?? null;
  return { th: body('th'), ja: body('ja'), en: body('en') };
}

export function registrationOf(
  sme: SmeRecord,
  texts: readonly OwnedTextRow[],
  consents: readonly ConsentRow[],
): Registration {
  const need = sme.needs[0];
  const address = originalsOf(texts, sme.id, 'address');
  return {
    nameTh: sme.nameTh,
    nameJa: sme.nameJa,
    nameEn: sme.nameEn,
    nameReading: sme.nameReading,
    juristicId: sme.juristicId,
    provinceCode: sme.provinceCode,
    postalCode: sme.postalCode,
    subdistrict: sme.subdistrict,
    district: sme.district,
    address: address.th ?? address.en ?? address.ja,
    foundedYear: sme.foundedYear,
    website: sme.website,
    contactName: sme.contactName,
    contactReading: sme.contactReading,
    contactRoman: sme.contactRoman,
    contactEmail: sme.contactEmail,
    contactPhone: sme.contactPhone,
    industries: sme.industries,
    processes: sme.processes,
    products: originalsOf(texts, sme.id, 'products'),
    offers: sme.offers,
    employees: sme.employees,
    capacity: readQuantity(sme.monthlyCapacity) ?? null,
    certificates: sme.certificates,
    exportExperience: sme.exportExperience,
    exportsTo: sme.exportsTo,
    languages: sme.languages,
    fields: need?.fields ?? [],
    phases: need?.phases ?? [],
    regions: need?.regions ?? [],
    prefectures: need?.prefectures ?? [],
    seeking: originalsOf(texts, need?.id, 'seeking'),
    consents: consentPurposes.filter((purpose) => consentInForce(consents, purpose) !== null),
  };
}

/**
 * @param smeId a firm that the caller has established to be the reader's own
 * @throws when there is no such firm
 */
export async function readRegistration(client: Tx, smeId: string) {
  const sme = await client.sme.findUniqueOrThrow({ where: { id: smeId }, include: included });
  const owners = [
    { kind: 'SME' as const, id: sme.id },
    ...sme.needs.map((need) => ({ kind: 'NEED' as const, id: need.id })),
  ];
  const texts = await readTexts(client, owners);
  // Any member of the firm may have consented for it.
  const consents = sme.users
    .flatMap((user) => user.consents)
    .filter((consent) => consent.smeId === sme.id);
  return { sme, texts, consents, registration: registrationOf(sme, texts, consents) };
}
