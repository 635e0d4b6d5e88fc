/**
 * The closed list of reasons. Each part of a directed score carries one code with parameters;
 * words come from `messages/<locale>/matching.json` under `reason.<code>` (`forSme` for the firm
 * as reader, `forPartner` for the partner).
 *
 * A parameter's kind tells the reader's side how to print it: a code to name in the reader's
 * language, a list of such codes, a date, or a number.
 */
export const criterionKeys = [
  'industry',
  'field',
  'phase',
  'region',
  'framework',
  'programme',
  'requirement',
  'readiness',
] as const;
export type CriterionKey = (typeof criterionKeys)[number];

export type ParamKind =
  | 'industry'
  | 'fields'
  | 'phase'
  | 'place'
  | 'cooperation'
  /** `2024-01-11`, `2015-06` or `2013`. */
  | 'date'
  | 'programme'
  | 'languages'
  | 'number';

/** Code → parameters. In `forX` "theirs" belongs to the other side. */
export const reasonParams = {
  'industry.same': { industry: 'industry' },
  'industry.within': { industry: 'industry', theirs: 'industry' },
  'industry.related': { industry: 'industry', theirs: 'industry' },
  'industry.distant': { industry: 'industry', theirs: 'industry' },
  'industry.served': { industry: 'industry' },
  'industry.any': {},
  'industry.different': { industry: 'industry', theirs: 'industry' },
  'industry.not-stated': {},
  'field.all': { fields: 'fields' },
  'field.some': { fields: 'fields', missing: 'fields' },
  'field.near': { fields: 'fields', theirs: 'fields' },
  'field.mutual': { fields: 'fields' },
  'field.none': { fields: 'fields' },
  'field.not-stated': {},
  'phase.same': { phase: 'phase' },
  'phase.next': { phase: 'phase', theirs: 'phase' },
  'phase.far': { phase: 'phase', theirs: 'phase' },
  'phase.not-stated': {},
  'region.sought': { place: 'place' },
  'region.tied': { place: 'place' },
  'region.near': { place: 'place', theirs: 'place' },
  'region.open': {},
  'region.elsewhere': { place: 'place', theirs: 'place' },
  'region.not-stated': {},
  'framework.covers': { cooperation: 'cooperation', date: 'date', fields: 'fields' },
  'framework.covers-undated': { cooperation: 'cooperation', fields: 'fields' },
  'framework.industry': { cooperation: 'cooperation', date: 'date', industry: 'industry' },
  'framework.industry-undated': { cooperation: 'cooperation', industry: 'industry' },
  'framework.general': { cooperation: 'cooperation', date: 'date' },
  'framework.general-undated': { cooperation: 'cooperation' },
  'framework.none': {},
  'programme.shared': { programme: 'programme' },
  'programme.fits': { programme: 'programme', fields: 'fields' },
  'programme.none': {},
  'requirement.none': {},
  'requirement.all': { total: 'number' },
  'requirement.some': { met: 'number', unknown: 'number', total: 'number' },
  'requirement.unknown': { total: 'number' },
  'requirement.failed': { failed: 'number', total: 'number' },
  'readiness.ready': { languages: 'languages' },
  'readiness.partly': { languages: 'languages', percent: 'number' },
  'readiness.incomplete': { percent: 'number' },
} as const satisfies Record<string, Record<string, ParamKind>>;

export type ReasonCode = keyof typeof reasonParams;
export const reasonCodes = Object.keys(reasonParams) as ReasonCode[];

/** What a parameter of a kind looks like: lists of codes for plural kinds, else a code or number. */
export interface ParamValue {
  industry: string;
  fields: readonly string[];
  phase: number;
  place: string;
  cooperation: string;
  date: string;
  programme: string;
  languages: readonly string[];
  number: number;
}

export type ReasonOf<C extends ReasonCode> = {
  code: C;
  params: {
    [P in keyof (typeof reasonParams)[C]]: ParamValue[(typeof reasonParams)[C][P] & ParamKind];
  };
};

/** A reason: one of the closed codes with its own parameters. */
export type Reason = { [C in ReasonCode]: ReasonOf<C> }[ReasonCode];

/** Makes a reason; the compiler checks its parameters against the list. */
export function reason<C extends ReasonCode>(code: C, params: ReasonOf<C>['params']): Reason {
  return { code, params } as unknown as Reason;
}

/**
 * What nobody has stated yet, whose side could state it, and what it costs the direction.
 * Words: `unknown.<code>`; a requirement carries itself and its place in the list.
 */
export const unknownCodes = [
  'industry',
  'seeks',
  'offers',
  'phase',
  'place',
  'requirement',
  'languages',
  'certificates',
  'profile',
] as const;
export type UnknownCode = (typeof unknownCodes)[number];
