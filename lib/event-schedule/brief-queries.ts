import type { Viewer } from '@/lib/auth/viewer-type';
import { db } from '@/lib/db/client';
import { attendeeNames } from '@/lib/event/attendee';
import { readMeasures, scoreOfPair, sidesOf } from '@/lib/event/attendee-facts';
import { canReadEvent } from '@/lib/event/policy';
import type { Locale, Names, PartialNames } from '@/lib/i18n/locales';
import type { PairScore } from '@/lib/matching/score-types';
import { namesOfCode } from '@/lib/taxonomy/names';
import { bestText, type ReadText } from '@/lib/text-record/best';
import { readTexts, rowsOf } from '@/lib/text-record/read';
import type { PlanMeeting, SchedulePlan } from './plan-view';

/** What both sides of a meeting, and whoever interprets, should know before they sit down. */
export type BriefParty = {
  id: string;
  names: PartialNames;
  /** Province or prefecture. */
  place: Names | null;
  industries: Names[];
  offers: Names[];
  seeks: Names[];
  /** In its own words, in the reader's language where that was translated. */
  words: ReadText | null;
  languages: string[];
  people: { id: string; name: string; nameRoman: string | null; position: string | null }[];
};

export type EventBrief = {
  meeting: PlanMeeting;
  sme: BriefParty;
  partner: BriefParty;
  explanation: PairScore | null;
};

const most = 4;

function known(codes: readonly string[]): Names[] {
  return [...new Set(codes)].flatMap((code) => namesOfCode(code) ?? []).slice(0, most);
}

async function readParties(ids: readonly string[]) {
  return db.eventRegistration.findMany({
    where: { id: { in: [...ids] } },
    include: {
      sme: { include: { needs: true } },
      partner: true,
      people: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
    },
  });
}

type Row = Awaited<ReturnType<typeof readParties>>[number];

/** One a meeting, in the order given. Who may not read the event gets none. */
export async function readBriefs(
  plan: SchedulePlan,
  meetings: readonly PlanMeeting[],
  viewer: Viewer,
  locale: Locale,
): Promise<EventBrief[]> {
  // The plan was read within what the viewer sees; a policy says so once more.
  if (!plan.canManage && !canReadEvent(viewer, { centreCode: null })) return [];
  const ids = [...new Set(meetings.flatMap((one) => [one.smeRegId, one.partnerRegId]))];
  const [rows, measures, texts] = await Promise.all([
    readParties(ids),
    readMeasures(db),
    readTexts(
      db,
      ids.map((id) => ({ kind: 'EVENT_REGISTRATION' as const, id })),
      ['seeks'],
    ),
  ]);
  const sides = sidesOf(rows, measures);
  const parties = new Map(
    rows.map((row) => {
      const own = rowsOf(texts, 'EVENT_REGISTRATION', row.id, 'seeks');
      return [row.id, partyOf(row, bestText(own, locale))];
    }),
  );
  return meetings.flatMap((meeting) => {
    const [sme, partner] = [parties.get(meeting.smeRegId), parties.get(meeting.partnerRegId)];
    if (!sme || !partner) return [];
    const explanation = scoreOfPair(sides, meeting, measures.weights);
    return [{ meeting, sme, partner, explanation }];
  });
}

function partyOf(row: Row, words: ReadText | null): BriefParty {
  const { sme, partner } = row;
  const place = sme?.provinceCode ?? partner?.prefectureCode ?? null;
  const sought = sme ? sme.needs.flatMap(({ fields }) => fields) : (partner?.seeks ?? []);
  return {
    id: row.id,
    names: attendeeNames(row),
    place: place === null ? null : (namesOfCode(place) ?? null),
    industries: known(sme?.industries ?? partner?.industries ?? []),
    offers: known(sme?.offers ?? partner?.fields ?? []),
    seeks: known(row.fields.length > 0 ? row.fields : sought),
    words,
    languages: row.languages,
    people: row.people.map(({ id, name, nameRoman, position }) => ({
      ...{ id, name, nameRoman, position },
    })),
  };
}
