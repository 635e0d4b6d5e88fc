import type { Viewer } from '@/lib/auth/viewer-type';
import { db, type Prisma } from '@/lib/db/client';
import type { Locale, PartialNames } from '@/lib/i18n/locales';
import { activeAdvisors } from './place';
import { canKeepSlots } from './policy';
import { type CentreName, centreName, firmNames } from './project';
import type { SlotWay, Way } from './schema';

export type FreeSlot = {
  id: string;
  startsAt: Date;
  endsAt: Date;
  way: SlotWay;
  advisor: { id: string; name: string; languages: Locale[]; topics: string[] };
  /** Null: headquarters. */
  centre: CentreName | null;
};

export type SlotFilter = {
  topic?: string | undefined;
  language?: Locale | undefined;
  /** `BSC-07` */
  centre?: string | undefined;
  /** The earliest; never before now. */
  from?: Date | undefined;
  take?: number | undefined;
  /** Offered in this way. */
  way?: Way | undefined;
  /** Advisors whose times are shown whatever their topics and languages: they have the question. */
  also?: readonly string[] | undefined;
  /** Only those. */
  onlyThem?: boolean | undefined;
};

const holding = ['BOOKED', 'HELD', 'MISSED'] as const;
const most = 120;

/** Times that can be booked across the centres, the soonest first. One round trip. */
export async function freeSlots(filter: SlotFilter, viewer: Viewer | null): Promise<FreeSlot[]> {
  if (viewer && viewer.role !== 'SME_MEMBER' && viewer.role !== 'OFFICER') return [];
  return findFree(filter, new Date());
}

export async function findFree(
  filter: SlotFilter,
  now: Date,
  client: Prisma.TransactionClient = db,
): Promise<FreeSlot[]> {
  const from = filter.from && filter.from > now ? filter.from : now;
  const rows = await client.advisorSlot.findMany({
    where: {
      startsAt: { gt: from },
      cancelledAt: null,
      bookings: { none: { state: { in: [...holding] } } },
      ...(filter.way ? { way: { in: [filter.way, 'either'] } } : {}),
      advisor: { is: { AND: [activeAdvisors(now), whoseTimes(filter)] } },
    },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    take: filter.take ?? most,
    include: {
      advisor: { include: { user: { select: { id: true, name: true, centre: true } } } },
    },
  });
  return rows.map(({ id, startsAt, endsAt, way, advisor: { user, languages, topics } }) => ({
    ...{ id, startsAt, endsAt, way: way as SlotWay },
    advisor: { id: user.id, name: user.name, languages, topics },
    centre: user.centre && centreName(user.centre),
  }));
}

function whoseTimes(filter: SlotFilter): Prisma.AdvisorWhereInput {
  const { topic, language, centre, way } = filter;
  const them: Prisma.AdvisorWhereInput = { userId: { in: [...(filter.also ?? [])] } };
  const able: Prisma.AdvisorWhereInput = {
    ...(topic ? { topics: { has: topic } } : {}),
    ...(language ? { languages: { has: language } } : {}),
  };
  return {
    AND: [
      filter.onlyThem ? them : { OR: [able, them] },
      centre ? { user: { is: { centreCode: centre } } } : {},
      // Face to face needs a centre to come to.
      way === 'centre' ? { user: { is: { centreCode: { not: null } } } } : {},
    ],
  };
}

export type OwnSlot = {
  id: string;
  startsAt: Date;
  endsAt: Date;
  way: SlotWay;
  isCancelled: boolean;
  booking: {
    id: string;
    code: string;
    sme: PartialNames;
    topic: string;
    state: 'BOOKED' | 'HELD' | 'MISSED';
    way: Way;
    videoUrl: string | null;
  } | null;
};

export type SlotBook = { advisor: { id: string; name: string }; slots: OwnSlot[] };

const pastDays = 30;

/** An advisor's times from a month ago on, for the advisor and who leads them. Two round trips. */
export async function slotsOf(viewer: Viewer, userId = viewer.id): Promise<SlotBook | null> {
  const advisor = await db.advisor.findUnique({
    where: { userId },
    include: { user: { select: { name: true, centreCode: true, centre: true } } },
  });
  if (!advisor) return null;
  const { centreCode, centre, name } = advisor.user;
  if (!canKeepSlots(viewer, { userId, centreCode, headId: centre?.headId ?? null })) return null;
  const since = new Date(Date.now() - pastDays * 86_400_000);
  const rows = await db.advisorSlot.findMany({
    where: { advisorId: userId, startsAt: { gte: since } },
    orderBy: { startsAt: 'asc' },
    include: {
      bookings: {
        where: { state: { in: [...holding] } },
        include: { consultation: { include: { sme: true } } },
      },
    },
  });
  return {
    advisor: { id: userId, name },
    slots: rows.map(({ bookings: [booking], ...slot }) => ({
      ...{ id: slot.id, startsAt: slot.startsAt, endsAt: slot.endsAt, way: slot.way as SlotWay },
      isCancelled: slot.cancelledAt !== null,
      booking: booking
        ? {
            id: booking.id,
            code: booking.consultation.code,
            sme: firmNames(booking.consultation.sme),
            topic: booking.consultation.topic,
            state: booking.state as 'BOOKED',
            way: booking.way as Way,
            videoUrl: booking.videoUrl,
          }
        : null,
    })),
  };
}
