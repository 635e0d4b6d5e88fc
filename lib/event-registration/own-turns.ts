import type { Viewer } from '@/lib/auth/viewer-type';
import { db } from '@/lib/db/client';
import { sideOf } from '@/lib/event/policy';
import type { Side } from '@/lib/event/states';
import { type Names, namesOf } from '@/lib/i18n/locales';
import { dateOf } from '@/lib/programme/days';
import type { RegistrationPage } from './registration-queries';

/** Where an event waits for somebody's own word: an invitation, wishes, meetings to confirm. */
export type OwnTurn = {
  kind: 'invited' | 'wishes' | 'answers';
  code: string;
  names: Names;
  startsOn: Date;
  /** Until when: an hour, or the midnight after the day. */
  due: Date | null;
  /** Meetings without an answer. */
  count: number;
};

const answerOf = (side: Side) =>
  side === 'SME' ? ({ smeAnswer: null } as const) : ({ partnerAnswer: null } as const);

const ahead = ['OPEN', 'WISHES', 'PROVISIONAL', 'PUBLISHED'] as const;

async function turnsWhere(
  side: Side,
  who: { id: string } | { smeId: string } | { partnerId: string },
) {
  const asked = {
    where: { state: 'OFFERED' as const, ...answerOf(side) },
    select: { answerBy: true },
  } as const;
  return db.eventRegistration.findMany({
    where: {
      AND: [who],
      state: { in: ['INVITED', 'REGISTERED'] },
      event: { state: { in: [...ahead] } },
    },
    select: {
      state: true,
      wishesDoneAt: true,
      event: {
        select: {
          ...{ code: true, state: true, nameTh: true, nameJa: true, nameEn: true },
          ...{ startsOn: true, registrationEndsAt: true, wishesEndAt: true, confirmBy: true },
        },
      },
      ...(side === 'SME' ? { meetingsAsSme: asked } : { meetingsAsPartner: asked }),
    },
    orderBy: { event: { startsOn: 'asc' } },
  });
}

type Row = Awaited<ReturnType<typeof turnsWhere>>[number];
type Asked = Partial<Record<'meetingsAsSme' | 'meetingsAsPartner', { answerBy: Date | null }[]>>;

function turnOf({ state, wishesDoneAt, event, ...row }: Row): OwnTurn | null {
  const { code, startsOn } = event;
  const of = { code, startsOn, names: namesOf(event) };
  const { meetingsAsSme = [], meetingsAsPartner = [] }: Asked = row;
  const asked = [...meetingsAsSme, ...meetingsAsPartner];
  if (state === 'INVITED') {
    return event.state === 'PUBLISHED'
      ? null
      : { ...of, kind: 'invited', due: event.registrationEndsAt, count: 0 };
  }
  if (event.state === 'WISHES' && wishesDoneAt === null) {
    return { ...of, kind: 'wishes', due: event.wishesEndAt, count: 0 };
  }
  if (asked.length === 0) return null;
  const [first] = asked
    .flatMap(({ answerBy }) => answerBy ?? [])
    .sort((a, b) => a.getTime() - b.getTime());
  return { ...of, kind: 'answers', due: first ?? event.confirmBy, count: asked.length };
}

const isTurn = (turn: OwnTurn | null): turn is OwnTurn => turn !== null;

/** What waits for the viewer's own side, the next event first. */
export async function ownTurns(viewer: Viewer): Promise<OwnTurn[]> {
  const side = sideOf(viewer);
  if (side === null) return [];
  const who =
    side === 'SME' ? { smeId: viewer.smeId ?? '' } : { partnerId: viewer.partnerId ?? '' };
  return (await turnsWhere(side, who)).map(turnOf).filter(isTurn);
}

/** The same of one registration, with a query only where meetings have to be counted. */
export async function turnOfPage({
  event,
  side,
  registration,
}: Pick<RegistrationPage, 'event' | 'side' | 'registration'>): Promise<OwnTurn | null> {
  if (registration?.state !== 'REGISTERED') return null;
  const { code, names } = event;
  if (event.state === 'WISHES' && registration.wishesDoneAt === null) {
    const of = { code, names, startsOn: dateOf(event.startsOn) };
    return { ...of, kind: 'wishes', due: event.wishesEndAt, count: 0 };
  }
  if (event.state !== 'PROVISIONAL' && event.state !== 'PUBLISHED') return null;
  const [row] = await turnsWhere(side, { id: registration.id });
  return row ? turnOf(row) : null;
}
