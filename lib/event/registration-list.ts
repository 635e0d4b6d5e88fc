import type { Viewer } from '@/lib/auth/viewer-type';
import { db, type Prisma } from '@/lib/db/client';
import { deskScope } from './queries';
import { itemInclude, type RegistrationItem, registrationItem } from './registration-view';
import type { RegistrationQuery } from './schema';

/** All registrations of an event, a page at a time, for those who manage it and the desk. */
export const registrationsAPage = 50;

export type RegistrationList = {
  items: RegistrationItem[];
  total: number;
  page: number;
  pages: number;
};

function named(q: string): Prisma.EventRegistrationWhereInput {
  const has = { contains: q, mode: 'insensitive' } as const;
  const names = [{ nameTh: has }, { nameJa: has }, { nameEn: has }, { code: has }];
  return {
    OR: [
      { sme: { OR: names } },
      { partner: { OR: names } },
      { people: { some: { OR: [{ name: has }, { nameRoman: has }] } } },
    ],
  };
}

/** Null when there is no such event within what the viewer sees. */
export async function listRegistrations(
  code: string,
  viewer: Viewer,
  query: RegistrationQuery = {},
): Promise<RegistrationList | null> {
  const event = await db.matchingEvent.findFirst({
    where: { AND: [{ code }, deskScope(viewer)] },
    select: { id: true },
  });
  if (!event) return null;
  const q = query.q?.normalize('NFKC').trim();
  const where: Prisma.EventRegistrationWhereInput = {
    eventId: event.id,
    ...(query.side ? { side: query.side } : {}),
    ...(query.state ? { state: query.state } : {}),
    ...(q ? named(q) : {}),
  };
  const total = await db.eventRegistration.count({ where });
  const pages = Math.max(1, Math.ceil(total / registrationsAPage));
  const page = Math.min(query.page ?? 1, pages);
  const rows = await db.eventRegistration.findMany({
    where,
    include: itemInclude,
    // Those on the waiting list in its order, the others as they came.
    orderBy: [
      { waitingSince: { sort: 'asc', nulls: 'last' } },
      { createdAt: 'asc' },
      { id: 'asc' },
    ],
    skip: (page - 1) * registrationsAPage,
    take: registrationsAPage,
  });
  return { items: rows.map(registrationItem), total, page, pages };
}
