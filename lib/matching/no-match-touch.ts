/**
 * Which criteria can differ between two states of one firm, pair by pair. Measuring a pair anew
 * costs most where it changes nothing, so the differences of the firm are found once and each
 * partner is asked only what they can move. Tests hold every answer against scoring all pairs.
 *
 * Vocabulary
 * - *touched*: the criterion may have other points than before, in this direction.
 * - *rising*: it may have more.
 */
import { fieldSimilarity } from '../taxonomy/similarity';
import { criteria } from './criteria/registry';
import type { Criterion } from './criterion';
import type { CriterionKey } from './reasons';
import type { Side } from './side';

export type Direction = 'forSme' | 'forPartner';

/** One criterion to be measured anew. */
export interface Step {
  criterion: Criterion;
  /** Its place in the registry. */
  place: number;
  direction: Direction;
}

export interface Touch {
  /** Those that decide most at the least cost come first. */
  steps: readonly Step[];
  /** Whether fields may give more points; false: at most as many as before. */
  fieldsRise: boolean;
}

export function placeOf(key: CriterionKey): number {
  return criteria.findIndex((criterion) => criterion.key === key);
}

/** @returns for each partner, what moving from one state of the firm to the other touches */
export function touchBetween(before: Side, after: Side): (partner: Side) => Touch {
  const differs = differences(before, after);
  const nearOnes = new Map<string, boolean>();
  const isNear = (offer: string) => {
    let near = nearOnes.get(offer);
    if (near === undefined) {
      near = differs.fieldsMoved.some((field) => fieldSimilarity(offer, field) > 0);
      nearOnes.set(offer, near);
    }
    return near;
  };
  const byTraits = new Array<Touch | undefined>(32);
  return (partner) => {
    const traits: Traits = {
      seeksNothing: partner.seeks.length === 0,
      demands: partner.requirements.length > 0,
      programmes: partner.programmes.length + after.programmes.length > 0,
      framework:
        partner.cooperations.length > 0 &&
        (differs.industries || namesOne(partner, differs.fieldsMoved)),
      fieldsRise: !differs.onlyAddsFields || partner.offers.some(isNear),
    };
    const key = keyOf(traits);
    const touch = byTraits[key] ?? touchOf(before, differs, traits);
    byTraits[key] = touch;
    return touch;
  };
}

interface Traits {
  seeksNothing: boolean;
  demands: boolean;
  programmes: boolean;
  framework: boolean;
  fieldsRise: boolean;
}

function keyOf({ seeksNothing, demands, programmes, framework, fieldsRise }: Traits): number {
  return (
    (seeksNothing ? 1 : 0) |
    (demands ? 2 : 0) |
    (programmes ? 4 : 0) |
    (framework ? 8 : 0) |
    (fieldsRise ? 16 : 0)
  );
}

type Differences = ReturnType<typeof differences>;

function differences(before: Side, after: Side) {
  const other = (key: keyof Side) => JSON.stringify(before[key]) !== JSON.stringify(after[key]);
  const seeks = other('seeks');
  const offers = other('offers');
  return {
    seeks,
    offers,
    industries: other('industries'),
    phases: other('phases') || (before.phases.length === 0 && (seeks || offers)),
    places: other('placesSought'),
    requirements: other('requirements'),
    answers: other('certificates') || other('languages') || other('attributes'),
    languages: other('languages'),
    ready: other('languages') || other('certificates') || other('completeness'),
    fieldsMoved: [
      ...after.seeks.filter((field) => !before.seeks.includes(field)),
      ...before.seeks.filter((field) => !after.seeks.includes(field)),
    ],
    /** Then a partner that offers none of them, nor near, fills a smaller share than before. */
    onlyAddsFields: seeks && !offers && before.seeks.every((field) => after.seeks.includes(field)),
  };
}

function namesOne(partner: Side, fields: readonly string[]): boolean {
  return partner.cooperations.some((one) => fields.some((field) => one.fields.includes(field)));
}

function touchOf(before: Side, differs: Differences, traits: Traits): Touch {
  const { seeksNothing, demands, programmes, framework, fieldsRise } = traits;
  // A side that has not said what it seeks is served by what it offers.
  const seeksNone = before.seeks.length === 0;
  const agreements = framework && (differs.industries || differs.seeks);
  const all: [key: CriterionKey, forSme: boolean, forPartner: boolean][] = [
    ['industry', differs.industries, differs.industries],
    [
      'field',
      differs.seeks || (differs.offers && seeksNone),
      differs.offers || (differs.seeks && seeksNothing),
    ],
    ['requirement', differs.requirements, demands && differs.answers],
    ['region', differs.places, false],
    ['programme', programmes && differs.seeks, false],
    ['phase', differs.phases, differs.phases],
    ['readiness', differs.languages, differs.ready],
    ['framework', agreements, agreements],
  ];
  const steps = all.flatMap(([key, forSme, forPartner]): [CriterionKey, Direction][] => [
    ...(forSme ? [[key, 'forSme'] as [CriterionKey, Direction]] : []),
    ...(forPartner ? [[key, 'forPartner'] as [CriterionKey, Direction]] : []),
  ]);
  return { ...touching(steps), fieldsRise };
}

/** These criteria in these directions. */
export function touching(steps: readonly (readonly [CriterionKey, Direction])[]): Touch {
  return {
    steps: steps.flatMap(([key, direction]) => {
      const place = placeOf(key);
      const criterion = criteria[place];
      return criterion === undefined ? [] : [{ criterion, place, direction }];
    }),
    fieldsRise: true,
  };
}
