/**
 * What the matching engine knows about the two sides of a pair.
 *
 * Vocabulary
 * - *facts*: a plain, serialisable summary of a profile; the engine reads nothing else.
 * - *tag*: a code of the reference facts (`ISIC-10`, `FOOD_INNOVATION`, `JP-24`, `BIG_BROTHER`).
 * - *stated*: the profile says so. An absent or empty list is *not stated*, except `certificates`
 *   and `languages`, where absent is unknown and `[]` says that there are none.
 * - *unknown*: nobody has said; it costs its part of the score and becomes a question to ask.
 *
 * Industries are ISIC codes at any level (`ISIC-C`, `ISIC-10`, `ISIC-101`); codes of other systems
 * are mapped before they come here (lib/taxonomy). Places are codes of provinces (`TH-50`),
 * prefectures (`JP-24`), Thai regions (`north`), Japanese regions (`KINKI`) or `EEC`.
 */
import type { Requirement } from './requirement-schema';

export type { Requirement };

export type Role = 'sme' | 'partner';

/** 1 trade, 2 co-development, 3 joint venture. */
export type Phase = 1 | 2 | 3;

export type Unit = 'piece' | 'set' | 'kilogram' | 'tonne' | 'litre' | 'metre' | 'square-metre';

export interface Quantity {
  amount: number;
  unit: Unit;
}

/** Values against which the other side's requirements are checked; `undefined` is unknown. */
export interface Attributes {
  /** Number of people. */
  employees?: number | undefined;
  /** Output of a month. */
  monthlyCapacity?: Quantity | undefined;
  /** ISO 3166-1 alpha-2 codes; `[]` says that the firm does not export. */
  exportsTo?: readonly string[] | undefined;
  /** Days from order to delivery. */
  leadTimeDays?: number | undefined;
  /** Full years since the founding, counted by the caller (no clock in here). */
  yearsEstablished?: number | undefined;
  /** Can meet by video. */
  videoMeeting?: boolean | undefined;
  /** Brings an interpreter. */
  interpreter?: boolean | undefined;
}

/** A dated framework between the department and a Japanese body. */
export interface CooperationFacts {
  code: string;
  /** Cooperation field codes. */
  fields: readonly string[];
  /** `2024-01-11`, `2015-06`, `2013`, or null when no date is known. */
  date: string | null;
  prefectures: readonly string[];
  /** ISIC codes that the cooperation names, where it names any. */
  industries?: readonly string[] | undefined;
}

interface CommonFacts {
  /** Unique in its kind; ties are broken by it. */
  id: string;
  industries: readonly string[];
  /** Cooperation fields that this side can give. */
  offers?: readonly string[] | undefined;
  /** Cooperation fields that this side wants. */
  seeks?: readonly string[] | undefined;
  phases?: readonly Phase[] | undefined;
  programmes?: readonly string[] | undefined;
  /** Certificate codes held; absent: unknown; `[]`: none. */
  certificates?: readonly string[] | undefined;
  /** Working languages, `th`, `ja`, `en`; absent: unknown. */
  languages?: readonly string[] | undefined;
  /** What this side demands of the other. */
  requirements?: readonly Requirement[] | undefined;
  attributes?: Attributes | undefined;
}

/** A Thai firm. The three questions of the home page give `industries`, `province` and `seeks`. */
export interface SmeFacts extends CommonFacts {
  /** `TH-50`; null when not stated. */
  province: string | null;
  /** Thai region code (`north`); read from the province when absent. */
  region?: string | null | undefined;
  /** Whether the province lies in the Eastern Economic Corridor; read from it when absent. */
  eec?: boolean | undefined;
  /** Japanese prefectures or regions sought; empty: no preference. */
  prefectures?: readonly string[] | undefined;
}

/** As `type` in the facts: what sort of organisation a partner is. */
export type PartnerKind =
  | 'BIG_BROTHER'
  | 'PREFECTURE_PARTNER'
  | 'SMRJ_SUPPORT'
  | 'UNIVERSITY'
  | 'STARTUP'
  | 'OTHER';

/** A Japanese organisation. */
export interface PartnerFacts extends CommonFacts {
  kind: PartnerKind;
  prefecture: string | null;
  relatedPrefectures?: readonly string[] | undefined;
  cooperations?: readonly CooperationFacts[] | undefined;
  /** Thai provinces or regions sought, or `EEC`; empty: no preference. */
  regionsSought?: readonly string[] | undefined;
}
