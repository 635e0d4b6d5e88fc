import { dayOf } from '@/lib/calendar/working-days';
import type { Prisma, Tx } from '@/lib/db/client';
import { isTopic } from '@/lib/taxonomy/topics';
import {
  type Load,
  type Route,
  type RoutingAdvisor,
  type RoutingCentre,
  routeConsultation,
} from './routing';
import { readConsultationSettings } from './settings';
import { openStates, type Urgency } from './states';

/** Finds who answers, from the advisors and queues as they are now. */
export type Placed = Route & { advisorName: string | null };

export type Asked = {
  smeProvince: string | null;
  topic: string;
  language: 'th' | 'ja' | 'en';
  urgency: string;
  /** Who does not get it: an advisor who leaves. */
  without?: string;
};

/** Advisors who take questions today: officers with an open account, before their last day. */
export function activeAdvisors(now: Date): Prisma.AdvisorWhereInput {
  return {
    OR: [{ lastDay: null }, { lastDay: { gte: new Date(`${dayOf(now)}T00:00:00Z`) } }],
    user: { is: { disabledAt: null, role: 'OFFICER' } },
  };
}

export async function readRouting(
  tx: Tx,
  now: Date,
): Promise<{
  centres: RoutingCentre[];
  advisors: (RoutingAdvisor & { name: string })[];
  load: Load;
}> {
  const centres = await tx.centre.findMany({
    orderBy: { code: 'asc' },
    select: { code: true, kind: true, specialty: true, provinces: { select: { code: true } } },
  });
  const advisors = await tx.advisor.findMany({
    where: activeAdvisors(now),
    include: {
      user: { select: { name: true, centreCode: true } },
      _count: { select: { consultations: { where: { state: { in: [...openStates] } } } } },
    },
  });
  return {
    centres: centres.map(({ provinces, ...centre }) => ({
      ...centre,
      provinces: provinces.map(({ code }) => code),
    })),
    advisors: advisors.map(({ user, ...advisor }) => ({ ...advisor, ...user })),
    load: new Map(advisors.map(({ userId, _count }) => [userId, _count.consultations])),
  };
}

/** Of two questions at once the second sees the first's place: they are placed one after the other. */
export async function placeQuestion(tx: Tx, asked: Asked, now: Date): Promise<Placed> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('place-consultation', 0))`;
  const { centres, advisors, load } = await readRouting(tx, now);
  const { longQueue } = await readConsultationSettings(tx);
  const { topic, language } = asked;
  const route = routeConsultation(
    {
      province: asked.smeProvince,
      topic: isTopic(topic) ? topic : 'programmes',
      language,
      urgency: asked.urgency as Urgency,
    },
    centres,
    advisors.filter(({ userId }) => userId !== asked.without),
    load,
    { longQueue },
  );
  const found = advisors.find(({ userId }) => userId === route.advisorId);
  return { ...route, advisorName: found?.name ?? null };
}
