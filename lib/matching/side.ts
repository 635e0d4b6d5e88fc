/**
 * One side of a pair, in the same shape for a firm and a partner, so that every criterion is one
 * function of a *seeker* and a *giver* and both directions are computed by the same code.
 * Preparing removes repeats, sorts, and takes out fields of weight 0: after it, neither order nor
 * repetition nor a weightless tag can make a difference. Of a list longer than any honest one only
 * the first `MOST_TAGS` in order are read, and a number that is no number is not stated, so that no
 * profile can make scoring slow or its result NaN.
 */
import { industriesOfField } from '../taxonomy/fields';
import { containingPlaces, EEC } from '../taxonomy/places';
import type {
  Attributes,
  CooperationFacts,
  PartnerFacts,
  Phase,
  Requirement,
  Role,
  SmeFacts,
} from './facts';
import { fieldWeight, type Weights } from './weights';

export interface Side {
  role: Role;
  id: string;
  industries: readonly string[];
  /** A public or support body or university: it serves firms of any industry. */
  isBody: boolean;
  /** Industries that a body's fields and cooperations name. */
  served: readonly string[];
  offers: readonly string[];
  seeks: readonly string[];
  phases: readonly Phase[];
  programmes: readonly string[];
  certificates: readonly string[] | undefined;
  languages: readonly string[] | undefined;
  place: string | null;
  /** The place and everything that contains it. */
  places: readonly string[];
  /** The same of places that the side is tied to. */
  tiedPlaces: readonly string[];
  placesSought: readonly string[];
  cooperations: readonly CooperationFacts[];
  requirements: readonly Requirement[];
  attributes: Attributes;
  /** How much of the profile is stated, 0–1000. */
  completeness: number;
}

const MOST_TAGS = 200;

/** In order, without repeats: the first `MOST_TAGS`, in time that is linear beyond them. */
function sorted<T extends string | number>(values: readonly T[] | undefined): T[] {
  const distinct = [...new Set(values ?? [])];
  const first = distinct.splice(0, 2 * MOST_TAGS);
  const keep = () => {
    first.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
    first.length = Math.min(first.length, MOST_TAGS);
  };
  keep();
  for (const value of distinct) {
    const last = first[MOST_TAGS - 1];
    if (last !== undefined && value > last) continue;
    first.push(value);
    if (first.length === 2 * MOST_TAGS) keep();
  }
  keep();
  return first;
}

export function sideOfSme(sme: SmeFacts, weights: Weights): Side {
  const places = sme.province === null ? [] : containingPlaces(sme.province);
  if (sme.region) places.push(sme.region);
  if (sme.eec === true) places.push(EEC);
  return complete({
    ...common(sme, weights),
    role: 'sme',
    isBody: false,
    served: [],
    place: sme.province,
    places: sorted(places),
    tiedPlaces: [],
    placesSought: sorted(sme.prefectures),
    cooperations: [],
  });
}

export function sideOfPartner(partner: PartnerFacts, weights: Weights): Side {
  const base = common(partner, weights);
  const isBody = isSupportBody(partner);
  const cooperations = weighCooperations(partner.cooperations ?? [], weights);
  const fields = [...base.offers, ...cooperations.flatMap((cooperation) => cooperation.fields)];
  return complete({
    ...base,
    role: 'partner',
    isBody,
    served: isBody
      ? sorted([
          ...fields.flatMap(industriesOfField),
          ...cooperations.flatMap((cooperation) => cooperation.industries ?? []),
        ])
      : [],
    place: partner.prefecture,
    places: partner.prefecture === null ? [] : containingPlaces(partner.prefecture),
    tiedPlaces: sorted(sorted(partner.relatedPrefectures).flatMap(containingPlaces)),
    placesSought: sorted(partner.regionsSought),
    cooperations,
  });
}

/** Prefectures, cities and ministries name no industry; a firm that names none has not said yet. */
function isSupportBody({ kind, industries }: PartnerFacts): boolean {
  if (kind === 'SMRJ_SUPPORT' || kind === 'UNIVERSITY') return true;
  return (kind === 'PREFECTURE_PARTNER' || kind === 'OTHER') && industries.length === 0;
}

function weighCooperations(
  cooperations: readonly CooperationFacts[],
  weights: Weights,
): CooperationFacts[] {
  const byCode = new Map(cooperations.map((cooperation) => [cooperation.code, cooperation]));
  return [...byCode.values()]
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .slice(0, MOST_TAGS)
    .map(({ fields, industries, ...cooperation }) => ({
      ...cooperation,
      fields: weighty(fields, weights),
      ...(industries === undefined ? {} : { industries: sorted(industries) }),
    }));
}

function weighty(fields: readonly string[] | undefined, weights: Weights): string[] {
  return sorted(fields).filter((field) => fieldWeight(weights, field) > 0);
}

function common(facts: SmeFacts | PartnerFacts, weights: Weights) {
  const requirements = new Map(
    (facts.requirements ?? []).map((requirement) => [canonical(requirement), requirement]),
  );
  return {
    id: facts.id,
    industries: sorted(facts.industries),
    offers: weighty(facts.offers, weights),
    seeks: weighty(facts.seeks, weights),
    phases: sorted(facts.phases),
    programmes: sorted(facts.programmes),
    certificates: facts.certificates === undefined ? undefined : sorted(facts.certificates),
    languages: facts.languages === undefined ? undefined : sorted(facts.languages),
    requirements: [...requirements].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value),
    attributes: statedNumbers(facts.attributes ?? {}),
  };
}

/** Without numbers that are none: nothing can be said of them. */
function statedNumbers({ monthlyCapacity, ...attributes }: Attributes): Attributes {
  const isStated = (value: unknown) => typeof value !== 'number' || Number.isFinite(value);
  const stated = Object.entries(attributes).filter(([, value]) => isStated(value));
  return isStated(monthlyCapacity?.amount)
    ? { ...Object.fromEntries(stated), monthlyCapacity }
    : Object.fromEntries(stated);
}

/** One text for a requirement, whatever the order of its keys. */
export function canonical(requirement: Requirement): string {
  return JSON.stringify(Object.entries(requirement).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function complete(side: Omit<Side, 'completeness'>): Side {
  const { isBody, attributes } = side;
  const stated = [
    isBody || side.industries.length > 0,
    side.offers.length > 0,
    side.seeks.length > 0,
    side.phases.length > 0,
    side.place !== null,
    side.languages !== undefined,
    isBody || side.certificates !== undefined,
    isBody || attributes.employees !== undefined,
    isBody || attributes.monthlyCapacity !== undefined,
    attributes.videoMeeting !== undefined,
  ];
  return { ...side, completeness: stated.filter(Boolean).length * (1000 / stated.length) };
}
