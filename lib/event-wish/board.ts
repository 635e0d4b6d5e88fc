import { db, type Tx } from '@/lib/db/client';
import { attendeeNames, isListed } from '@/lib/event/attendee';
import { type Attendee, type Measures, sidesOf } from '@/lib/event/attendee-facts';
import type { Side } from '@/lib/event/states';
import type { FailureCode } from '@/lib/failure';
import type { Locale, PartialNames } from '@/lib/i18n/locales';
import { scoreSides } from '@/lib/matching/score';
import type { PairScore } from '@/lib/matching/score-types';
import { bestText, type ReadText } from '@/lib/text-record/best';
import { readTexts, rowsOf } from '@/lib/text-record/read';
import { type BoardCounts, type BoardRowFacts, perPage, readBoardRows } from './board-rows';
import type { BoardQuery, WishGrade } from './schema';
import type { WishSeat } from './seat';
import { seesName, type Teaser, teaserOf } from './who-sees';

/** Whom a participant may wish to meet, as it may know them. */
export type BoardRow = {
  /** Of the other registration. */
  id: string;
  /** Null: it did not agree to be named. */
  names: PartialNames | null;
  /** Of a partner that is named: its page in the directory. */
  slug: string | null;
  place: string | null;
  teaser: Teaser;
  isExample: boolean;
  languages: readonly string[];
  grade: WishGrade | null;
  /** Who marked it for the participant; null: the participant itself. */
  markedBy: string | null;
  /** Place among the suggestions, from 1. */
  rank: number | null;
  explanation: PairScore | null;
  seeks: ReadText | null;
  wanted: boolean;
  metAt: Date | null;
  sameGroup: boolean;
  /** The reader's own firm set the partner aside. */
  dismissed: boolean;
  introduction: { code: string; state: NonNullable<BoardRowFacts['caseState']> } | null;
};

export type WishBoard = {
  registrationId: string;
  side: Side;
  event: { code: string; names: { th: string; ja: string; en: string }; wishesEndAt: Date | null };
  isExample: boolean;
  rows: BoardRow[];
  counts: BoardCounts;
  /** Grades given so far, of all across the table. */
  answered: number;
  page: number;
  last: number;
  doneAt: Date | null;
  refused: FailureCode | null;
};

export async function wishBoard(
  seat: WishSeat,
  query: BoardQuery,
  reader: Locale,
): Promise<WishBoard> {
  const { row: own, side } = seat;
  const { event } = own;
  const { counts, measures, rows } = await readBoardRows(db, { ...own, side }, query);
  const ids = rows.map(({ id }) => id);
  const others = ids.length > 0 ? await readOthers(db, ids) : [];
  const texts = await seeksOf(db, others);
  const known = new Map(others.map((one) => [one.id, one]));
  const sides = sidesOf([own, ...others], measures);
  const explain = explainer(own.id, side, sides, measures.weights);
  return {
    ...{ registrationId: own.id, side, counts, doneAt: own.wishesDoneAt },
    event: {
      code: event.code,
      names: { th: event.nameTh, ja: event.nameJa, en: event.nameEn },
      wishesEndAt: seat.until,
    },
    isExample: own.isExample || event.isExample,
    rows: rows.flatMap((facts) => {
      const other = known.get(facts.id);
      if (!other) return [];
      const seeks = bestText(rowsOf(texts, 'EVENT_REGISTRATION', other.id, 'seeks'), reader);
      return boardRow(facts, other, { side, seeks, explain, state: event.state });
    }),
    answered: counts.all - counts.open,
    page: query.page,
    last: Math.max(1, Math.ceil(counts[query.show] / perPage)),
    refused: seat.refused,
  };
}

/** One statement, as for the owner. */
function readOthers(tx: Tx, ids: readonly string[]): Promise<Attendee[]> {
  return tx.eventRegistration.findMany({
    where: { id: { in: [...ids] } },
    include: { sme: { include: { needs: true } }, partner: true },
  });
}

/** What those who are named seek here, in their words. */
function seeksOf(tx: Tx, others: readonly Attendee[]) {
  const named = others.filter(isListed);
  const owners = named.map(({ id }) => ({ kind: 'EVENT_REGISTRATION', id }) as const);
  return readTexts(tx, owners, ['seeks']);
}

type Sides = ReturnType<typeof sidesOf>;

function explainer(ownId: string, side: Side, sides: Sides, weights: Measures['weights']) {
  const own = sides.get(ownId);
  return (id: string): PairScore | null => {
    const other = sides.get(id);
    if (!own || !other) return null;
    return side === 'SME' ? scoreSides(own, other, weights) : scoreSides(other, own, weights);
  };
}

type Shown = {
  side: Side;
  seeks: ReadText | null;
  explain: (id: string) => PairScore | null;
  state: WishSeat['row']['event']['state'];
};

function boardRow(facts: BoardRowFacts, other: Attendee, shown: Shown): BoardRow {
  const { sme, partner } = other;
  const named = seesName({ listed: isListed(other), meeting: facts.meeting }, shown.state);
  const industries = sme?.industries ?? partner?.industries ?? [];
  const place = sme?.provinceCode ?? partner?.prefectureCode ?? null;
  const { caseCode, caseState } = facts;
  return {
    id: facts.id,
    names: named ? attendeeNames({ sme, partner }) : null,
    slug: named && partner && !partner.archivedAt ? partner.slug : null,
    place: named ? place : null,
    teaser: teaserOf({ industries, place }),
    isExample: other.isExample,
    languages: other.languages,
    grade: facts.grade,
    markedBy: facts.onBehalf ? facts.byName : null,
    rank: facts.rank,
    explanation: shown.explain(facts.id),
    seeks: named ? shown.seeks : null,
    wanted: facts.wanted,
    metAt: named ? facts.metAt : null,
    sameGroup: named && facts.sameGroup,
    dismissed: named && shown.side === 'SME' && facts.dismissed,
    introduction: named && caseCode && caseState ? { code: caseCode, state: caseState } : null,
  };
}
