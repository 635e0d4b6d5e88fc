/**
 * Facets: the small things that a side says, cut so that each criterion reads one or two of them.
 *
 * Many companies share a facet (the same languages and completeness, the same province, the same
 * set of fields sought) although hardly two share all. So the index keeps of a company only which
 * *value* each facet has, and works out once for a query what a value is worth.
 *
 * A facet picks from a prepared side exactly what its readers look at; a side that has nothing else
 * *stands for* all companies of that value. Values must survive JSON.
 */
import { fieldsOfProgramme } from '../taxonomy/fields';
import { phasesOf } from './criteria/phase';
import type { Attributes } from './facts';
import type { Side } from './side';

const attribute = (name: keyof Attributes) => (side: Side) => ({
  attributes: { [name]: side.attributes[name] },
});

const picks = {
  trade: ({ industries, isBody, served }) => ({ industries, isBody, served }),
  /** What it wants; of a side that has not said so, what it could give in return. */
  asks: ({ seeks, offers }) => (seeks.length > 0 ? { seeks } : { offers }),
  offers: ({ offers }) => ({ offers }),
  phases: (side) => ({ phases: phasesOf(side) }),
  placesSought: ({ placesSought }) => ({ placesSought }),
  location: ({ place, places, tiedPlaces }) => ({ place, places, tiedPlaces }),
  /** With one field sought that they are about, if there is one. */
  programmes: ({ programmes, seeks }) => ({
    programmes,
    seeks: seeks
      .filter((tag) => programmes.some((code) => fieldsOfProgramme(code).includes(tag)))
      .slice(0, 1),
  }),
  agreements: ({ cooperations, seeks }) => (cooperations.length > 0 ? { cooperations, seeks } : {}),
  readiness: ({ languages, certificates, completeness, isBody }) => ({
    languages,
    certificates: certificates?.length ? ['any'] : certificates,
    completeness,
    isBody,
  }),
  requirements: ({ requirements }) => ({ requirements }),
  certificates: ({ certificates }) => ({ certificates }),
  employees: attribute('employees'),
  monthlyCapacity: attribute('monthlyCapacity'),
  exportsTo: attribute('exportsTo'),
  leadTimeDays: attribute('leadTimeDays'),
  yearsEstablished: attribute('yearsEstablished'),
  videoMeeting: attribute('videoMeeting'),
  interpreter: attribute('interpreter'),
} satisfies Record<string, (side: Side) => Partial<Side>>;

export type FacetKey = keyof typeof picks;

export const facetKeys = Object.keys(picks) as FacetKey[];

/** The value of a facet as a string: equal for two sides exactly when the value is. */
export function facetValue(facet: FacetKey, side: Side): string {
  return JSON.stringify(picks[facet](side));
}

/** A side of which nothing is known but the value. */
export function standingFor(value: string, role: Side['role']): Side {
  return { ...silent, role, ...(JSON.parse(value) as Partial<Side>) };
}

const silent: Side = {
  role: 'sme',
  id: '',
  industries: [],
  isBody: false,
  served: [],
  offers: [],
  seeks: [],
  phases: [],
  programmes: [],
  certificates: undefined,
  languages: undefined,
  place: null,
  places: [],
  tiedPlaces: [],
  placesSought: [],
  cooperations: [],
  requirements: [],
  attributes: {},
  completeness: 0,
};

/** The first tag of a body's trade. */
export const BODY = '\u0001';

/** Before a field that is not sought but offered by a side that has not said what it seeks. */
const MARK = '\u0001';

/** The field behind a mark; null for a tag without one. */
export function unmarked(tag: string): string | null {
  return tag.startsWith(MARK) ? tag.slice(MARK.length) : null;
}

/** Facets that are a set of tags: which tags, for the readers that weigh them one by one. */
export const tagFacets = {
  trade: ({ industries, isBody, served }) =>
    isBody ? [BODY, ...industries, ...served] : industries,
  asks: ({ seeks, offers }) => (seeks.length > 0 ? seeks : offers.map((tag) => MARK + tag)),
  offers: ({ offers }) => offers,
  requirements: ({ requirements }) => requirements.map((item) => JSON.stringify(item)),
} satisfies Partial<Record<FacetKey, (side: Side) => readonly string[]>>;

export type TagFacet = keyof typeof tagFacets;
