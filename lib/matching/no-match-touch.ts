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
import type { CriterionKey } from './reasons';
import type { Side } from './side';

export interface Touch {
  forSme: readonly CriterionKey[];
  forPartner: readonly CriterionKey[];
  /** Whether fields may give more points; false: at most as many as before. */
  fieldsRise: boolean;
}

/** @returns for each partner, what moving from one state of the firm to the other touches */
export function touchBetween(before: Side, after: Side): (partner: Side) => Touch {
  const differs = differences(before, after);
  const byTraits = new Map<number, Touch>();
  return (partner) => {
    const traits = [
      partner.seeks.length === 0,
      partner.requirements.length > 0,
      partner.programmes.length + after.programmes.length > 0,
      partner.cooperations.length > 0 &&
        (differs.industries || namesOne(partner, differs.fieldsMoved)),
      !differs.onlyAddsFields || offersNear(partner, differs.fieldsMoved),
    ];
    const key = traits.reduce((sum, holds, bit) => sum + (holds ? 1 << bit : 0), 0);
    const known = byTraits.get(key);
    if (known !== undefined) return known;
    const touch = touchOf(before, differs, traits as Traits);
    byTraits.set(key, touch);
    return touch;
  };
}

type Differences = ReturnType<typeof differences>;

type Traits = [
  seeksNothing: boolean,
  demands: boolean,
  programmes: boolean,
  framework: boolean,
  fieldsRise: boolean,
];

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

function offersNear(partner: Side, fields: readonly string[]): boolean {
  return partner.offers.some((offer) => fields.some((field) => fieldSimilarity(offer, field) > 0));
}

function touchOf(before: Side, differs: Differences, traits: Traits): Touch {
  const [seeksNothing, demands, programmes, framework, fieldsRise] = traits;
  const list = (rows: readonly (readonly [CriterionKey, boolean])[]) =>
    rows.filter(([, holds]) => holds).map(([key]) => key);
  // A side that has not said what it seeks is served by what it offers.
  const seeksNone = before.seeks.length === 0;
  return {
    forSme: list([
      ['industry', differs.industries],
      ['field', differs.seeks || (differs.offers && seeksNone)],
      ['phase', differs.phases],
      ['region', differs.places],
      ['framework', framework && (differs.industries || differs.seeks)],
      ['programme', programmes && differs.seeks],
      ['requirement', differs.requirements],
      ['readiness', differs.languages],
    ]),
    forPartner: list([
      ['industry', differs.industries],
      ['field', differs.offers || (differs.seeks && seeksNothing)],
      ['phase', differs.phases],
      ['framework', framework && (differs.industries || differs.seeks)],
      ['requirement', demands && differs.answers],
      ['readiness', differs.ready],
    ]),
    fieldsRise,
  };
}
