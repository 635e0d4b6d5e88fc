import type { Viewer } from '@/lib/auth/viewer-type';
import { db, type Prisma } from '@/lib/db/client';
import { deskScope } from './queries';
import { itemInclude, type RegistrationItem, registrationItem } from './registration-view';
import type { RegistrationQuery } from './schema';
import { unreachedAt } from './unreached';

/** All registrations of an event, a page at a time, for those who manage it and the desk. */
export const registrationsAPage = 50;

export type RegistrationList = {
  items: RegistrationItem[];
  total: number;
  page: number;
  pages: number;
  /** Whom no mail reaches, of all: see lib/event/unreached.ts. */
  unreached: number;
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
  const unreached = await unreachedAt(db, code);
  const q = query.q?.normalize('NFKC').trim();
  const where: Prisma.EventRegistrationWhereInput = {
    ...(query.side ? { side: query.side } : {}),
    ...(query.state ? { state: query.state } : {}),
    ...(q ? named(q) : {}),
    ...(query.reach === 'none' ? { id: { in: unreached } } : {}),
  };
  const read = (page: number) =>
    db.matchingEvent.findFirst({
      where: { AND: [{ code }, deskScope(viewer)] },
      select: {
        _count: { select: { registrations: { where } } },
        registrations: {
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
        },
      },
    });
  const asked = Math.max(1, query.page ?? 1);
  let event = await read(asked);
  if (!event) return null;
  const total = event._count.registrations;
  const pages = Math.max(1, Math.ceil(total / registrationsAPage));
  const page = Math.min(asked, pages);
  if (page !== asked) event = (await read(page)) ?? event;
  const rows = event.registrations;
  return { items: rows.map(registrationItem), total, page, pages, unreached: unreached.length };
}
