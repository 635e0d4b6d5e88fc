/**
 * The labelled record: which agreement names which sector, which organisations are of a sector, and
 * what Thai firms of that sector say. The rules by which it was made are in ABOUT.md.
 *
 * Vocabulary
 * - *sector*: what an agreement is about, in our own coarse terms (`food`, `metal`).
 * - *signatory*: the partner of the facts that is the agreement's Japanese party.
 * - *case*: one firm's situation in three languages, made from one agreement and one of its sectors.
 * - *query*: a case in one language, either *named* (it says where in Japan it looks) or *open*.
 */

import type { Locale, Names } from '@/lib/i18n/locales';
import type { CooperationRow, PartnerRow } from '@/lib/matching/from-facts';
import cooperationFile from '@/prisma/facts/cooperations.json';
import partnerFile from '@/prisma/facts/partners.json';
import agreementFile from './agreements.json';
import caseFile from './cases.json';
import sectorFile from './sectors.json';
import { situationOf } from './situation';

export type Sector = keyof typeof sectorFile;
export type Grade = 0 | 1 | 2;

export interface Agreement {
  /** Code of the facts. */
  cooperation: string;
  /** Partner code; null when the facts hold no organisation for the party. */
  signatory: string | null;
  /** The place as a person would write it. */
  place: Names;
  /** Sector → where it is named: a field of the agreement, `note`, or one of its sources. */
  sectors: Partial<Record<Sector, string>>;
}

export interface Case {
  cooperation: string;
  sector: Sector;
  makes: Names;
  seeks: Names;
}

export type PartnerOfRecord = PartnerRow & { names: Names };

export const partners = partnerFile as unknown as readonly PartnerOfRecord[];
export const cooperations = cooperationFile.records as unknown as readonly (CooperationRow & {
  sources: string[];
})[];
export const agreements = agreementFile as readonly Agreement[];
export const cases = caseFile as readonly Case[];
export const sectors: Readonly<Record<Sector, readonly string[]>> = sectorFile;
export const languages: readonly Locale[] = ['th', 'ja', 'en'];

export function agreementOf(code: string): Agreement {
  const found = agreements.find(({ cooperation }) => cooperation === code);
  if (found === undefined) throw new RangeError(`No agreement is labelled ${code}`);
  return found;
}

/** Prefectures that an agreement names, from the facts. */
export function prefecturesOf(code: string): readonly string[] {
  return cooperations.find((row) => row.code === code)?.prefectures ?? [];
}

/** Whether an organisation lies in one of the prefectures or is tied to one by its source. */
function isIn(partner: PartnerOfRecord, prefectures: readonly string[]): boolean {
  return [partner.prefecture, ...(partner.relatedPrefectures ?? [])].some(
    (place) => place !== null && prefectures.includes(place),
  );
}

const namesSector = (sector: Sector) => (agreement: Agreement) =>
  agreement.sectors[sector] !== undefined;

/** Whether the record says that an organisation works in a sector, or signed for it. */
function isOf(partner: PartnerOfRecord, sector: Sector): boolean {
  return (
    sectors[sector].includes(partner.code) ||
    agreements.filter(namesSector(sector)).some(({ signatory }) => signatory === partner.code)
  );
}

/**
 * The grade of a partner as an answer: one point for the sector, one for the region. The region is
 * that of the case's own agreement when the firm names a place, else of every agreement that names
 * the sector, because nothing in the words tells one of them from another.
 */
export function gradeOf(
  { cooperation, sector }: Case,
  isNamed: boolean,
  partner: PartnerOfRecord,
): Grade {
  const region = isNamed
    ? prefecturesOf(cooperation)
    : agreements.filter(namesSector(sector)).flatMap((other) => prefecturesOf(other.cooperation));
  return ((isOf(partner, sector) ? 1 : 0) + (isIn(partner, region) ? 1 : 0)) as Grade;
}

export interface Query {
  id: string;
  /** Number of the case, the same in all languages and both phrasings. */
  caseIndex: number;
  language: Locale;
  isNamed: boolean;
  cooperation: string;
  /** The prefecture by which the record is split and resampled. */
  prefecture: string;
  words: { makes: string; seeks: string; where: string };
  /** What the portal understands of the words. */
  sme: ReturnType<typeof situationOf>;
  /** Partner code → grade. */
  grades: ReadonlyMap<string, Grade>;
}

/** Every case, named and open, in every language. */
export function allQueries(): Query[] {
  return cases.flatMap((labelled, caseIndex) =>
    [true, false].flatMap((isNamed) => {
      const { cooperation, sector, makes, seeks } = labelled;
      const grades = new Map(
        partners.map((partner) => [partner.code, gradeOf(labelled, isNamed, partner)]),
      );
      return languages.map((language) => {
        const where = isNamed ? agreementOf(cooperation).place[language] : '';
        const words = { makes: makes[language], seeks: seeks[language], where };
        return {
          id: `${cooperation}/${sector}/${caseIndex}/${isNamed ? 'named' : 'open'}/${language}`,
          caseIndex,
          language,
          isNamed,
          cooperation,
          prefecture: prefecturesOf(cooperation)[0] ?? '',
          words,
          sme: situationOf(words),
          grades,
        };
      });
    }),
  );
}
