import type { Viewer } from '@/lib/auth/viewer-type';
import { db, type Prisma } from '@/lib/db/client';
import { sideOf } from '@/lib/event/policy';
import { notPast, type Side, takesRegistrations } from '@/lib/event/states';
import { wishRefusal } from '@/lib/event/wish-time';
import { type Names, namesOf } from '@/lib/i18n/locales';
import { dateOf } from '@/lib/programme/days';
import type { RegistrationPage } from './registration-queries';

/**
 * Where an event waits for somebody's own word: an invitation, wishes, meetings to confirm, on the
 * day meetings of which nothing was said.
 */
export type OwnTurn = {
  kind: 'invited' | 'wishes' | 'answers' | 'said';
  code: string;
  names: Names;
  startsOn: Date;
  /** Until when: an hour, or the midnight after the day. */
  due: Date | null;
  /** Meetings without an answer, or of which this side said nothing. */
  count: number;
};

const open = ['OPEN', 'WISHES', 'PROVISIONAL', 'PUBLISHED', 'RUNNING'] as const;

/** Meetings of which the side has something to say: whether it comes, then who came. */
function askedOf(side: Side): Prisma.EventMeetingWhereInput {
  const [answer, says] =
    side === 'SME'
      ? (['smeAnswer', 'smeSays'] as const)
      : (['partnerAnswer', 'partnerSays'] as const);
  return {
    OR: [
      { state: 'OFFERED', [answer]: null },
      {
        state: { in: ['CONFIRMED', 'HELD'] },
        staffSays: null,
        [says]: null,
        // Who has rated it, on the page of its case say, has said that it took place.
        OR: [{ meetingId: null }, { meeting: { surveys: { none: { side } } } }],
      },
    ],
  };
}

async function turnsWhere(
  side: Side,
  who: { id: string } | { smeId: string } | { partnerId: string },
  now: Date,
) {
  const asked = {
    where: askedOf(side),
    select: { state: true, answerBy: true, slotNumber: true },
  } as const;
  return db.eventRegistration.findMany({
    where: {
      AND: [who],
      state: { in: ['INVITED', 'REGISTERED'] },
      event: { state: { in: [...open] } },
    },
    select: {
      ...{ state: true, registeredAt: true, wishesDoneAt: true },
      event: {
        select: {
          ...{ code: true, state: true, nameTh: true, nameJa: true, nameEn: true },
          ...{ startsOn: true, opensAt: true, registrationEndsAt: true, wishesEndAt: true },
          ...{ confirmBy: true, delayMinutes: true },
          slots: { where: { endsAt: { lte: now } }, select: { number: true, endsAt: true } },
        },
      },
      ...(side === 'SME' ? { meetingsAsSme: asked } : { meetingsAsPartner: asked }),
    },
    orderBy: { event: { startsOn: 'asc' } },
  });
}

type Row = Awaited<ReturnType<typeof turnsWhere>>[number];
type Asked = { state: string; answerBy: Date | null; slotNumber: number };
type AskedBySide = Partial<Record<'meetingsAsSme' | 'meetingsAsPartner', Asked[]>>;

type Wishing = Pick<Row, 'state' | 'registeredAt' | 'wishesDoneAt'>;

/** Whether it may choose whom to meet now, and has not said that it is done. */
function mayChoose(
  event: Pick<Row['event'], 'state' | 'wishesEndAt'>,
  own: Wishing,
  now: Date,
): boolean {
  return own.wishesDoneAt === null && wishRefusal(event, own, 'OWNER', now) === null;
}

function turnOf(
  { event, state, registeredAt, wishesDoneAt, ...row }: Row,
  now: Date,
): OwnTurn | null {
  const { code, startsOn } = event;
  const of = { code, startsOn, names: namesOf(event) };
  if (state === 'INVITED') {
    return takesRegistrations(event, now)
      ? { ...of, kind: 'invited', due: notPast(event.registrationEndsAt, now), count: 0 }
      : null;
  }
  const { meetingsAsSme = [], meetingsAsPartner = [] }: AskedBySide = row;
  const asked = [...meetingsAsSme, ...meetingsAsPartner];
  const offered = asked.filter((meeting) => meeting.state === 'OFFERED');
  if (offered.length > 0) {
    const [first] = offered
      .flatMap(({ answerBy }) => answerBy ?? [])
      .sort((a, b) => a.getTime() - b.getTime());
    return { ...of, kind: 'answers', due: first ?? event.confirmBy, count: offered.length };
  }
  if (mayChoose(event, { state, registeredAt, wishesDoneAt }, now)) {
    return { ...of, kind: 'wishes', due: notPast(event.wishesEndAt, now), count: 0 };
  }
  const at = now.getTime() - event.delayMinutes * 60_000;
  const isOver = ({ endsAt }: { endsAt: Date }) => endsAt.getTime() <= at;
  const over = new Set(event.slots.filter(isOver).map(({ number }) => number));
  const unsaid = asked.filter(({ slotNumber }) => over.has(slotNumber));
  return event.state === 'RUNNING' && unsaid.length > 0
    ? { ...of, kind: 'said', due: null, count: unsaid.length }
    : null;
}

const isTurn = (turn: OwnTurn | null): turn is OwnTurn => turn !== null;

/** What waits for the viewer's own side, the next event first. */
export async function ownTurns(viewer: Viewer, now = new Date()): Promise<OwnTurn[]> {
  const side = sideOf(viewer);
  if (side === null) return [];
  const who =
    side === 'SME' ? { smeId: viewer.smeId ?? '' } : { partnerId: viewer.partnerId ?? '' };
  return (await turnsWhere(side, who, now)).map((row) => turnOf(row, now)).filter(isTurn);
}

/** The same of one registration, with a query only where meetings have to be counted. */
export async function turnOfPage(
  { event, side, registration }: Pick<RegistrationPage, 'event' | 'side' | 'registration'>,
  now = new Date(),
): Promise<OwnTurn | null> {
  if (registration?.state !== 'REGISTERED') return null;
  const { code, names } = event;
  if (event.state === 'WISHES' && mayChoose(event, registration, now)) {
    const of = { code, names, startsOn: dateOf(event.startsOn) };
    return { ...of, kind: 'wishes', due: notPast(event.wishesEndAt, now), count: 0 };
  }
  if (!['PROVISIONAL', 'PUBLISHED', 'RUNNING'].includes(event.state)) return null;
  const [row] = await turnsWhere(side, { id: registration.id }, now);
  return row ? turnOf(row, now) : null;
}
