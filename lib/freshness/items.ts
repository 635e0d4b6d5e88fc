import type { Tx } from '@/lib/db/client';
import type { Locale } from '@/lib/i18n/locales';
import { bestText } from '@/lib/text-record/best';
import { readTexts, rowsOf } from '@/lib/text-record/read';
import type { Confirmable } from './confirm';
import { confirmationOf, isDue, isStale } from './states';

/** What a firm or partner has that can grow stale: its profile, and its open needs. */
export type FreshItem = {
  /** `profile`, or the need's code. */
  key: string;
  /** Of a need. */
  title: { body: string; language: Locale } | null;
  confirmedAt: Date;
  due: boolean;
  stale: boolean;
};

async function profileOf(client: Tx, { side, id }: Confirmable): Promise<Date | null> {
  if (side === 'SME') {
    const sme = await client.sme.findFirst({ where: { id, state: 'APPROVED' } });
    return sme && confirmationOf(sme);
  }
  const partner = await client.partner.findFirst({ where: { id, archivedAt: null } });
  return partner && confirmationOf(partner);
}

export async function itemsOf(
  client: Tx,
  of: Confirmable,
  at: { now: Date; locale: Locale },
): Promise<FreshItem[]> {
  const owner = of.side === 'SME' ? { smeId: of.id } : { partnerId: of.id };
  const profile = await profileOf(client, of);
  if (!profile) return [];
  const needs = await client.postedNeed.findMany({
    where: { ...owner, state: 'OPEN' },
    orderBy: { createdAt: 'asc' },
  });
  const texts = await readTexts(
    client,
    needs.map(({ id }) => ({ kind: 'POSTED_NEED', id })),
    ['title'],
  );
  const item = (key: string, confirmedAt: Date, title: FreshItem['title']): FreshItem => ({
    ...{ key, title, confirmedAt },
    due: isDue(confirmedAt, at.now),
    stale: isStale(confirmedAt, at.now),
  });
  return [
    item('profile', profile, null),
    ...needs.map((need) => {
      const title = bestText(rowsOf(texts, 'POSTED_NEED', need.id, 'title'), at.locale);
      return item(
        need.code,
        need.confirmedAt,
        title && { body: title.body, language: title.language },
      );
    }),
  ];
}
