/**
 * What a firm could change: a closed list, drawn from what the partners of the market demand, offer
 * and seek. Each change turns facts into other facts and nothing else, so that its effect can be
 * computed by the pair score itself.
 *
 * Vocabulary
 * - *state*: say what is so but not yet said. *reach*: become able to do what was denied.
 * - *effort*: 0 a word about the firm, 1 a choice of what it wants, 2 work in the real world.
 */
import { expandIndustry } from '../taxonomy/isic';
import type { Phase, Requirement, SmeFacts } from './facts';
import type { NoMatchMarket } from './no-match-market';
import { checkAgainst } from './requirement';
import type { RequirementKind } from './requirement-schema';
import { canonical, type Side } from './side';

export type Change =
  /** Say that a requirement of partners is met, if it is. */
  | { kind: 'state'; requirement: Requirement }
  /** Come to meet a requirement of partners that is not met: a certificate, a language. */
  | { kind: 'reach'; requirement: Requirement }
  /** Name the industry (`from` null) or name it more exactly. */
  | { kind: 'industry'; from: string | null; to: string }
  | { kind: 'seek'; field: string }
  | { kind: 'offer'; field: string }
  | { kind: 'phase'; phase: Phase }
  /** Look everywhere in Japan. */
  | { kind: 'places' }
  /** Give up a requirement of one's own. */
  | { kind: 'own-requirement'; requirement: Requirement };

export type ChangeKind = Change['kind'];

export const changeEffort: Readonly<Record<ChangeKind, 0 | 1 | 2>> = {
  state: 0,
  industry: 0,
  seek: 1,
  offer: 1,
  phase: 1,
  places: 1,
  'own-requirement': 1,
  reach: 2,
};

/** Requirements that the questions of a registration can answer. */
export const statable = [
  'certificate',
  'monthly-volume',
  'employees',
  'language',
  'exports-to',
  'established',
] as const satisfies readonly RequirementKind[];
/** Neither age nor size is worked on for a partner's sake. */
export const reachable = [
  'certificate',
  'monthly-volume',
  'language',
  'exports-to',
] as const satisfies readonly RequirementKind[];

const isStatable = (kind: RequirementKind) => statable.some((one) => one === kind);
const isReachable = (kind: RequirementKind) => reachable.some((one) => one === kind);

const languages = ['en', 'ja', 'th'] as const;
/** How many values of one kind of requirement are tried, most demanded first. */
const maxPerKind = 12;
const maxFields = 60;
const maxIndustries = 12;

/** Unique among changes of one firm. */
export function changeKey(change: Change): string {
  switch (change.kind) {
    case 'state':
    case 'reach':
    case 'own-requirement':
      return `${change.kind} ${canonical(change.requirement)}`;
    case 'industry':
      return `industry ${change.from ?? ''} ${change.to}`;
    case 'seek':
    case 'offer':
      return `${change.kind} ${change.field}`;
    case 'phase':
      return `phase ${change.phase}`;
    case 'places':
      return 'places';
  }
}

/** All changes that the market gives cause to try, in a fixed order. */
export function possibleChanges(own: Side, market: NoMatchMarket): Change[] {
  return [
    ...answers(own, market),
    ...industryChanges(own, market),
    ...fieldsNotIn(own.seeks, market.offered).map((field) => ({ kind: 'seek' as const, field })),
    ...fieldsNotIn(own.offers, market.sought).map((field) => ({ kind: 'offer' as const, field })),
    ...([1, 2, 3] as const)
      .filter((phase) => !own.phases.includes(phase))
      .map((phase) => ({ kind: 'phase' as const, phase })),
    ...(own.placesSought.length > 0 ? [{ kind: 'places' as const }] : []),
    ...own.requirements
      .slice(0, maxFields)
      .map((requirement) => ({ kind: 'own-requirement' as const, requirement })),
  ];
}

function fieldsNotIn(own: readonly string[], supply: ReadonlyMap<string, number>): string[] {
  return [...supply.keys()].filter((field) => !own.includes(field)).slice(0, maxFields);
}

function answers(own: Side, market: NoMatchMarket): Change[] {
  const common = languages.map((language) => ({ kind: 'language' as const, language }));
  const byKey = new Map<string, Requirement>();
  for (const requirement of [...market.demanded.map((one) => one.requirement), ...common])
    byKey.set(canonical(requirement), requirement);
  const tried = new Map<string, number>();
  return [...byKey.values()].flatMap((requirement): Change[] => {
    const kind = answerTo(requirement, own);
    const count = tried.get(requirement.kind) ?? 0;
    if (kind === null || count >= maxPerKind) return [];
    tried.set(requirement.kind, count + 1);
    return [{ kind, requirement }];
  });
}

function answerTo(requirement: Requirement, own: Side): 'state' | 'reach' | null {
  const verdict = checkAgainst(requirement, own);
  if (verdict === 'meets') return null;
  if (verdict === 'fails') return isReachable(requirement.kind) ? 'reach' : null;
  // A stated volume in a unit that cannot be compared would be overwritten by another one.
  if (requirement.kind === 'monthly-volume' && own.attributes.monthlyCapacity) return null;
  return isStatable(requirement.kind) ? 'state' : null;
}

function industryChanges(own: Side, market: NoMatchMarket): Change[] {
  const supply = [...market.industries.keys()];
  if (own.industries.length === 0)
    return supply.slice(0, maxIndustries).map((to) => ({ kind: 'industry', from: null, to }));
  return supply
    .flatMap((to): Change[] => {
      if (own.industries.includes(to)) return [];
      const wider = expandIndustry(to).map(({ code }) => code);
      const from = wider.find((code) => own.industries.includes(code));
      return from === undefined ? [] : [{ kind: 'industry', from, to }];
    })
    .slice(0, maxIndustries);
}

/** The firm's facts after the change. */
export function applyChange(sme: SmeFacts, change: Change): SmeFacts {
  switch (change.kind) {
    case 'state':
    case 'reach':
      return meeting(sme, change.requirement);
    case 'industry': {
      const kept = sme.industries.filter((code) => code !== change.from);
      return { ...sme, industries: [...kept, change.to] };
    }
    case 'seek':
      return { ...sme, seeks: [...(sme.seeks ?? []), change.field] };
    case 'offer':
      return { ...sme, offers: [...(sme.offers ?? []), change.field] };
    case 'phase':
      return { ...sme, phases: [...(sme.phases ?? []), change.phase] };
    case 'places':
      return { ...sme, prefectures: [] };
    case 'own-requirement': {
      const given = canonical(change.requirement);
      const requirements = (sme.requirements ?? []).filter((one) => canonical(one) !== given);
      return { ...sme, requirements };
    }
  }
}

/** The least that meets a requirement. */
function meeting(sme: SmeFacts, requirement: Requirement): SmeFacts {
  const attributes = sme.attributes ?? {};
  switch (requirement.kind) {
    case 'certificate':
      return { ...sme, certificates: [...(sme.certificates ?? []), requirement.code] };
    case 'language':
      return { ...sme, languages: [...(sme.languages ?? []), requirement.language] };
    case 'employees':
      return { ...sme, attributes: { ...attributes, employees: requirement.min } };
    case 'established':
      return { ...sme, attributes: { ...attributes, yearsEstablished: requirement.minYears } };
    case 'exports-to': {
      const exportsTo = [...(attributes.exportsTo ?? []), requirement.country];
      return { ...sme, attributes: { ...attributes, exportsTo } };
    }
    case 'monthly-volume': {
      const { amount, unit } = requirement;
      return { ...sme, attributes: { ...attributes, monthlyCapacity: { amount, unit } } };
    }
    default:
      return sme;
  }
}
