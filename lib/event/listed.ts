import { db } from '@/lib/db/client';
import { namesOf, type PartialNames } from '@/lib/i18n/locales';
import type { Side } from './states';

/** Those who come and agreed to be named, as everybody reads them. */
export type Listed = {
  id: string;
  side: Side;
  names: PartialNames;
  /** Of a partner with a page of its own. */
  slug: string | null;
  isExample: boolean;
};

const most = 1000;

export async function listedAt(eventId: string): Promise<Listed[]> {
  const rows = await db.eventRegistration.findMany({
    where: {
      ...{ eventId, state: 'REGISTERED', listed: true },
      // As isListed in lib/event/attendee.ts.
      OR: [{ partnerId: { not: null } }, { sme: { state: 'APPROVED' } }],
    },
    select: {
      id: true,
      isExample: true,
      sme: { select: { nameTh: true, nameJa: true, nameEn: true } },
      partner: {
        select: {
          ...{ nameTh: true, nameJa: true, nameEn: true },
          ...{ slug: true, archivedAt: true },
        },
      },
    },
    orderBy: [{ registeredAt: 'asc' }, { id: 'asc' }],
    take: most,
  });
  return rows.flatMap(({ id, isExample, sme, partner }): Listed[] => {
    if (partner) {
      const { slug, archivedAt } = partner;
      const own = { id, isExample, names: namesOf(partner) };
      return [{ ...own, side: 'PARTNER', slug: archivedAt ? null : slug }];
    }
    if (!sme) return [];
    const names = { th: sme.nameTh, ja: sme.nameJa, en: sme.nameEn };
    return [{ id, isExample, side: 'SME', names, slug: null }];
  });
}

/** Partners for whom a table may be kept. */
export async function partnersAt(eventId: string): Promise<{ id: string; names: PartialNames }[]> {
  const rows = await db.eventRegistration.findMany({
    where: { eventId, side: 'PARTNER', state: { in: ['INVITED', 'REGISTERED'] } },
    select: { id: true, partner: { select: { nameTh: true, nameJa: true, nameEn: true } } },
    orderBy: { createdAt: 'asc' },
    take: most,
  });
  return rows.flatMap(({ id, partner }) => (partner ? [{ id, names: namesOf(partner) }] : []));
}
