/**
 * Facets: the small things that a side says, cut so that each criterion reads one or two of them.
 *
 * Many companies share a facet (the same languages and completeness, the same province, the same
 * set of fields sought) although hardly two share all. So the index keeps of a company only which
 * *value* each facet has, and works out once for a query what a value is worth.
 *
 * A value is written as a list of tags, so that readers can weigh one tag at a time where that is
 * enough; and it can be read back as a side that says nothing else, which *stands for* all companies
 * of that value.
 */
import { fieldsOfProgramme } from '../taxonomy/fields';
import { phasesOf } from './criteria/phase';
import type { Attributes, Phase, Requirement } from './facts';
import type { Side } from './side';

interface Facet {
  /** Exactly what the readers of the facet look at: the same tags, the same shares. */
  tagsOf(side: Side): readonly string[];
  sideOf(tags: readonly string[]): Partial<Side>;
}

/** Begins a tag that is no code of the facts. */
const MARK = '\u0001';
/** First tag of a body's trade. */
export const BODY = `${MARK}body`;
/** First tag of a list that was stated, be it empty. */
export const STATED = `${MARK}stated`;
/** A programme that the side takes part in is about something that it seeks. */
export const FITTING = `${MARK}fitting`;

/** The field behind a mark: one that is offered by a side that seeks nothing. Else null. */
export function unmarked(tag: string): string | null {
  return tag.startsWith(MARK) ? tag.slice(MARK.length) : null;
}

/** A facet that is read as a whole: its value is one tag. */
function whole(pick: (side: Side) => Partial<Side>): Facet {
  return {
    tagsOf: (side) => [JSON.stringify(pick(side))],
    sideOf: ([value]) => (value === undefined ? {} : (JSON.parse(value) as Partial<Side>)),
  };
}

function attribute(name: keyof Attributes): Facet {
  return {
    tagsOf: ({ attributes: { [name]: value } }) =>
      value === undefined ? [] : [JSON.stringify(value)],
    sideOf: ([value]) =>
      value === undefined ? {} : { attributes: { [name]: JSON.parse(value) as unknown } },
  };
}

/** Its industries; of a body also those that it serves, which count alike. */
const trade: Facet = {
  tagsOf: ({ industries, isBody, served }) =>
    isBody ? [BODY, ...new Set([...industries, ...served])] : industries,
  sideOf: (tags) =>
    tags[0] === BODY ? { isBody: true, industries: tags.slice(1) } : { industries: tags },
};

/** What it seeks; of a side that has not said so, what it could give in return. */
const asks: Facet = {
  tagsOf: ({ seeks, offers }) => (seeks.length > 0 ? seeks : offers.map((tag) => MARK + tag)),
  sideOf: (tags) => {
    const offers = tags.flatMap((tag) => unmarked(tag) ?? []);
    return offers.length > 0 ? { offers } : { seeks: tags };
  },
};

const programmes: Facet = {
  tagsOf: ({ programmes: codes, seeks }) => {
    const about = codes.flatMap(fieldsOfProgramme);
    return seeks.some((tag) => about.includes(tag)) ? [FITTING, ...codes] : codes;
  },
  sideOf: (tags) => ({ programmes: tags.filter((tag) => tag !== FITTING) }),
};

const certificates: Facet = {
  tagsOf: (side) => (side.certificates === undefined ? [] : [STATED, ...side.certificates]),
  sideOf: (tags) => (tags.length === 0 ? {} : { certificates: tags.slice(1) }),
};

const facets = {
  trade,
  asks,
  offers: { tagsOf: ({ offers }) => offers, sideOf: (offers) => ({ offers }) },
  phases: {
    tagsOf: (side) => phasesOf(side).map(String),
    sideOf: (tags) => ({ phases: tags.map((tag) => Number(tag) as Phase) }),
  },
  placesSought: {
    tagsOf: ({ placesSought }) => placesSought,
    sideOf: (placesSought) => ({ placesSought }),
  },
  location: whole(({ place, places, tiedPlaces }) => ({ place, places, tiedPlaces })),
  programmes,
  agreements: whole(({ cooperations, seeks }) =>
    cooperations.length > 0 ? { cooperations, seeks } : {},
  ),
  readiness: whole(({ languages, certificates: held, completeness, isBody }) => ({
    languages,
    certificates: held?.length ? ['any'] : held,
    completeness,
    isBody,
  })),
  requirements: {
    tagsOf: ({ requirements }) => requirements.map((item) => JSON.stringify(item)),
    sideOf: (tags) => ({ requirements: tags.map((tag) => JSON.parse(tag) as Requirement) }),
  },
  certificates,
  employees: attribute('employees'),
  monthlyCapacity: attribute('monthlyCapacity'),
  exportsTo: attribute('exportsTo'),
  leadTimeDays: attribute('leadTimeDays'),
  yearsEstablished: attribute('yearsEstablished'),
  videoMeeting: attribute('videoMeeting'),
  interpreter: attribute('interpreter'),
} satisfies Record<string, Facet>;

export type FacetKey = keyof typeof facets;

export const facetKeys = Object.keys(facets) as FacetKey[];

export function facetTags(facet: FacetKey, side: Side): readonly string[] {
  return facets[facet].tagsOf(side);
}

/**
 * The side of which all facets are known: it scores as the one that they were taken from, although
 * it has lost what no criterion reads.
 */
export function sideOfFacets(
  role: Side['role'],
  id: string,
  tagsOf: (facet: FacetKey) => readonly string[],
): Side {
  const side: Side = { ...silent, role, id };
  for (const facet of facetKeys) {
    const { attributes, ...rest }: Partial<Side> = facets[facet].sideOf(tagsOf(facet));
    Object.assign(side, rest, { attributes: { ...side.attributes, ...attributes } });
  }
  return side;
}

/** The side of which nothing is known but one facet. */
export function standingFor(facet: FacetKey, tags: readonly string[], role: Side['role']): Side {
  return { ...silent, role, ...facets[facet].sideOf(tags) };
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
