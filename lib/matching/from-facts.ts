/**
 * Partners of the reference facts as the engine sees them. Rows come in as arguments, shaped as in
 * partners.json and cooperations.json.
 */
import { industriesNamed } from '../taxonomy/understand';
import type { CooperationFacts, PartnerFacts, PartnerKind } from './facts';

export interface PartnerRow {
  code: string;
  type: PartnerKind;
  names: { en: string };
  city?: string | null | undefined;
  prefecture: string | null;
  relatedPrefectures?: readonly string[] | undefined;
  industries: readonly string[];
  fields: readonly string[];
  programmes?: readonly string[] | undefined;
}

export interface CooperationRow {
  code: string;
  fields: readonly string[];
  date: string | null;
  prefectures: readonly string[];
  japaneseParty: string;
  /** English, as the facts keep it. */
  note?: string | null | undefined;
}

/** A cooperation with the industries that its note names, read by the alias table. */
export function cooperationFactsOf(row: CooperationRow): CooperationFacts {
  const { code, fields, date, prefectures } = row;
  return { code, fields, date, prefectures, industries: industriesNamed(row.note ?? '') };
}

/**
 * The cooperations that cover a partner: those of its prefecture, and those to which the body
 * itself is party. An agreement of a city covers that city's organisations only, an agreement of
 * one institute that institute only.
 */
export function cooperationsOf<C extends CooperationRow>(
  partner: PartnerRow,
  cooperations: readonly C[],
): C[] {
  const { prefecture, city } = partner;
  const isCityHall = partner.industries.length === 0 && partner.names.en.endsWith(' City');
  return cooperations.filter((row) => {
    if (isParty(partner, row.japaneseParty)) return true;
    if (prefecture === null || !row.prefectures.includes(prefecture)) return false;
    const ofCity = /^(\w+) City\b/.exec(row.japaneseParty)?.[1];
    if (ofCity !== undefined) return !isCityHall && city === ofCity;
    return !isCityHall && /Prefecture|^\w+$/.test(row.japaneseParty);
  });
}

function isParty(partner: PartnerRow, party: string): boolean {
  const short = /\(([A-Za-z]{3,})\)/.exec(partner.names.en)?.[1];
  const name = partner.names.en.replace(/\s*\(.*$/, '');
  return party.includes(name) || (short !== undefined && new RegExp(`\\b${short}\\b`).test(party));
}

/** A row of the facts as a side of a pair. What the facts do not say stays unknown. */
export function partnerFactsOf(
  row: PartnerRow,
  cooperations: readonly CooperationRow[],
): PartnerFacts {
  return {
    id: row.code,
    kind: row.type,
    industries: row.industries,
    prefecture: row.prefecture,
    relatedPrefectures: row.relatedPrefectures,
    offers: row.fields,
    programmes: row.programmes,
    cooperations: cooperationsOf(row, cooperations).map(cooperationFactsOf),
  };
}
