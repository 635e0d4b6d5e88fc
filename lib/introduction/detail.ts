import type { Prisma } from '@/lib/db/client';
import { type Locale, type Names, namesOf, type PartialNames } from '@/lib/i18n/locales';
import { type CheckedRequirement, checkRequirementsOfPartner } from '@/lib/matching/requirement';
import type { PairScore } from '@/lib/matching/score-types';
import { toPartnerFacts } from '@/lib/partner/facts';
import { toSmeFacts } from '@/lib/sme/facts';
import { namesOfCode } from '@/lib/taxonomy/names';
import type { Address } from '@/lib/text/address';
import type { OwnedTextRow } from '@/lib/text-record/read';
import type { ClockStage } from './clock';
import { maskTexts } from './disclosure-mask';
import { type CaseDisclosure, disclosureInclude, disclosureOf } from './disclosure-view';
import { type CaseReader, namesPersonOf } from './reader';
import type { IntroductionState, Move, Turn } from './states';

/** Whether somebody of the partner can act under an account of their own. */
const contactWithAccount = {
  where: { role: 'PARTNER_CONTACT', disabledAt: null, emailVerifiedAt: { not: null } },
  select: { id: true },
  take: 1,
} satisfies Prisma.Partner$usersArgs;

/** The shape of one case as it is shown, and how it is made from rows. */
export const detailInclude = {
  sme: { include: { needs: { take: 1, orderBy: { createdAt: 'asc' } } } },
  partner: { include: { users: contactWithAccount } },
  events: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
  links: { orderBy: { createdAt: 'desc' } },
  ...disclosureInclude,
} satisfies Prisma.IntroductionInclude;

export type DetailRow = Prisma.IntroductionGetPayload<{ include: typeof detailInclude }>;

/** What the other side may know of the firm before it knows its name. */
export type Teaser = {
  industries: Names[];
  province: Names | null;
  employees: number | null;
  foundedYear: number | null;
  monthlyCapacity: { amount: number; unit: string } | null;
  certificates: Names[];
  languages: string[];
  exportsTo: string[];
  offers: Names[];
  seeks: Names[];
  phases: number[];
  checkedUntil: Date | null;
  approvedAt: Date | null;
  isExample: boolean;
};

export type Contact = {
  name: string | null;
  /** In katakana, and in Latin letters. */
  reading: string | null;
  roman: string | null;
  email: string | null;
  phone: string | null;
  website: string | null;
  /** Where it is, but for the lines of the address, which are a text of the firm's. */
  place: Omit<Address, 'region'> & { regionCode: string | null };
};

export type CaseEvent = {
  id: string;
  move: Move;
  fromState: IntroductionState | null;
  toState: IntroductionState;
  actorName: string;
  actorSide: string;
  onBehalf: boolean;
  reason: string | null;
  hasText: boolean;
  createdAt: Date;
};

export type CaseDetail = {
  id: string;
  code: string;
  version: number;
  state: IntroductionState;
  turn: Turn;
  centreCode: string;
  requestedBy: string;
  requestedById: string | null;
  score: number | null;
  explanation: PairScore | null;
  closedReason: string | null;
  enteredAt: Date;
  dueAt: Date | null;
  /** When the clock began that ends at `dueAt`, and how far it has come. */
  clockFrom: Date;
  clockStage: ClockStage;
  closesAt: Date | null;
  /** `2027-01-12`, the last day of a pause. */
  pausedUntil: string | null;
  createdAt: Date;
  acceptedAt: Date | null;
  isExample: boolean;
  /** Null until the reader may know who it is. */
  sme: { id: string; code: string; names: PartialNames } | null;
  teaser: Teaser;
  partner: {
    id: string;
    code: string;
    slug: string;
    names: Names;
    nameReading: string | null;
    prefecture: Names | null;
    /** What the partner demands, held against the firm as it is today. */
    requirements: CheckedRequirement[];
    openLimit: number;
    /** Somebody there acts for it; the desk then does not. */
    hasAccount: boolean;
    isExample: boolean;
  };
  /** Null until both sides may see each other's; staff see the partner's to write to it. */
  smeContact: Contact | null;
  partnerContact: (Contact & { language: Locale | null }) | null;
  /** The stages of disclosure and their log. */
  disclosure: CaseDisclosure;
  events: CaseEvent[];
  /** Texts of the case (`message`, `proposal`, `event:<id>`), in all versions. */
  texts: OwnedTextRow[];
  links: {
    recipientName: string;
    email: string;
    language: Locale;
    createdAt: Date;
    expiresAt: Date;
    decidedAt: Date | null;
    revokedAt: Date | null;
  }[];
};

const partnerMoves = new Set([
  'approve',
  'send-link',
  'ask',
  'answer',
  'accept',
  'decline',
  'withdraw',
]);

/** Texts about a firm that others than its own people and their officers may read. */
const openSmeFields = new Set(['products', 'address']);

/** The opening words and those of moves. */
const caseFields = /^(message$|proposal$|event:)/;

/** An address is contact data; words of moves that the partner's side does not see stay unseen. */
function shownTexts(row: DetailRow, texts: OwnedTextRow[], reader: CaseReader): OwnedTextRow[] {
  const partnerSide = reader.side === 'PARTNER';
  const hidden = new Set(
    partnerSide
      ? row.events.filter((event) => !partnerMoves.has(event.move)).map(({ id }) => `event:${id}`)
      : [],
  );
  const shown = texts
    // The questions of the registration's review are between the firm and its officers.
    .filter((text) => text.ownerKind !== 'SME' || openSmeFields.has(text.field))
    .filter((text) => reader.firmContact || !(text.ownerKind === 'SME' && text.field === 'address'))
    .filter((text) => !partnerSide || text.field !== 'proposal')
    .filter((text) => !hidden.has(text.field))
    // What came of the case is shown with its outcomes, once each side has answered.
    .filter((text) => text.ownerKind !== 'INTRODUCTION' || caseFields.test(text.field));
  return maskTexts(shown, row, reader);
}

function known(codes: readonly string[]): Names[] {
  return codes.flatMap((code) => namesOfCode(code) ?? []);
}

function teaserOf({ needs, ...sme }: DetailRow['sme']): Teaser {
  const capacity = sme.monthlyCapacity as { amount: number; unit: string } | null;
  return {
    industries: known(sme.industries),
    province: sme.provinceCode ? namesOfCode(sme.provinceCode) : null,
    employees: sme.employees,
    foundedYear: sme.foundedYear,
    monthlyCapacity: capacity,
    certificates: known(sme.certificates),
    languages: sme.languages,
    exportsTo: sme.exportsTo,
    offers: known(sme.offers),
    seeks: known(needs[0]?.fields ?? []),
    phases: needs[0]?.phases ?? [],
    checkedUntil: sme.checkedUntil,
    approvedAt: sme.approvedAt,
    isExample: sme.isExample,
  };
}

/** Leaves out what the reader may not know; nothing hidden is in the result. */
export function detailOf(row: DetailRow, texts: OwnedTextRow[], reader: CaseReader): CaseDetail {
  const { sme, partner, events, links } = row;
  return {
    id: row.id,
    code: row.code,
    version: row.version,
    state: row.state,
    turn: row.turn,
    centreCode: row.centreCode,
    requestedBy: row.requestedBy,
    requestedById: row.requestedById,
    score: row.score,
    explanation: row.explanation as unknown as PairScore | null,
    closedReason: row.closedReason,
    enteredAt: row.enteredAt,
    dueAt: row.dueAt,
    clockFrom: row.clockFrom,
    clockStage: row.clockStage,
    closesAt: row.closesAt,
    pausedUntil: row.pausedUntil?.toISOString().slice(0, 10) ?? null,
    createdAt: row.createdAt,
    acceptedAt: row.acceptedAt,
    isExample: row.isExample,
    sme: reader.firmName
      ? { id: sme.id, code: sme.code, names: { th: sme.nameTh, ja: sme.nameJa, en: sme.nameEn } }
      : null,
    teaser: teaserOf(sme),
    partner: {
      id: partner.id,
      code: partner.code,
      slug: partner.slug,
      names: namesOf(partner),
      nameReading: partner.nameReading,
      prefecture: partner.prefectureCode ? namesOfCode(partner.prefectureCode) : null,
      requirements: checkRequirementsOfPartner(
        toPartnerFacts(partner, []).requirements ?? [],
        toSmeFacts(sme, sme.needs),
      ),
      openLimit: partner.openLimit,
      hasAccount: partner.users.length > 0,
      isExample: partner.isExample,
    },
    smeContact: reader.firmContact
      ? {
          name: sme.contactName,
          reading: sme.contactReading,
          roman: sme.contactRoman,
          email: sme.contactEmail,
          phone: sme.contactPhone,
          website: sme.website,
          place: {
            country: 'TH',
            lines: null,
            subdistrict: sme.subdistrict,
            district: sme.district,
            postalCode: sme.postalCode,
            regionCode: sme.provinceCode,
          },
        }
      : null,
    partnerContact: reader.partnerContact
      ? {
          name: partner.contactName,
          email: partner.contactEmail,
          phone: partner.contactPhone,
          website: partner.website,
          place: {
            country: 'JP',
            lines: partner.address,
            city: partner.city,
            postalCode: partner.postalCode,
            regionCode: partner.prefectureCode,
          },
          reading: partner.contactReading,
          roman: partner.contactRoman,
          language: partner.contactLanguage,
        }
      : null,
    disclosure: disclosureOf(row, reader),
    events: events
      .filter((event) => reader.side !== 'PARTNER' || partnerMoves.has(event.move))
      .map((event) => ({
        id: event.id,
        move: event.move as Move,
        fromState: event.fromState,
        toState: event.toState,
        actorName: namesPersonOf(reader, event.actorSide) ? event.actorName : '',
        actorSide: event.actorSide,
        onBehalf: event.onBehalf,
        reason: event.reason,
        hasText: event.hasText,
        createdAt: event.createdAt,
      })),
    texts: shownTexts(row, texts, reader),
    links:
      reader.side === 'DESK'
        ? links.map(({ id: _id, introductionId: _case, tokenHash: _hash, ...link }) => link)
        : [],
  };
}
