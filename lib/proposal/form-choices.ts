import type { Viewer } from '@/lib/auth/viewer-type';
import { db } from '@/lib/db/client';
import type { PartialNames } from '@/lib/i18n/locales';
import { namedTo, namesIn } from '@/lib/need/posted-view';

/** Whom the forms of needs offer: recipients, and for whom staff may write. */
export type Choice = {
  id: string;
  names: PartialNames | null;
  code: string | null;
  industry: string | null;
  place: string | null;
};

/** Partners for a firm's need; for a partner's need the firms of its cases. */
export async function recipientChoices(
  viewer: Viewer,
  owner: { side: 'SME' | 'PARTNER'; id: string },
): Promise<Choice[]> {
  if (owner.side === 'SME') {
    const partners = await db.partner.findMany({
      where: { archivedAt: null },
      orderBy: { nameEn: 'asc' },
    });
    return partners.map((one) =>
      choiceOf(one.id, namesIn(one), one.industries, one.prefectureCode),
    );
  }
  const cases = await db.introduction.findMany({
    where: {
      partnerId: owner.id,
      events: { some: { move: 'approve' } },
      sme: { state: 'APPROVED' },
    },
    include: { sme: { include: { introductions: namedTo(viewer.partnerId ?? owner.id) } } },
    orderBy: { createdAt: 'desc' },
  });
  const seen = new Set<string>();
  return cases.flatMap(({ code, sme }) => {
    if (seen.has(sme.id)) return [];
    seen.add(sme.id);
    const names = sme.introductions.length > 0 ? namesIn(sme) : null;
    return [{ ...choiceOf(sme.id, names, sme.industries, sme.provinceCode), code }];
  });
}

function choiceOf(
  id: string,
  names: PartialNames | null,
  industries: readonly string[],
  place: string | null,
): Choice {
  return { id, names, code: null, industry: industries[0] ?? null, place };
}

/** For whom staff write: the centre's approved firms, or any partner. */
export async function ownerChoices(viewer: Viewer): Promise<Choice[]> {
  if (viewer.role === 'JAPAN_DESK') return partnerChoices();
  if (viewer.role !== 'OFFICER') return [];
  const firms = await db.sme.findMany({
    where: {
      state: 'APPROVED',
      ...(viewer.centreCode ? { centreCode: viewer.centreCode } : {}),
    },
    orderBy: { code: 'asc' },
    take: 2000,
  });
  return firms.map((one) => ({
    ...choiceOf(one.id, namesIn(one), one.industries, one.provinceCode),
    code: one.code,
  }));
}

/** Partners for whom the desk may speak. */
export async function partnerChoices(): Promise<Choice[]> {
  const partners = await db.partner.findMany({
    where: { archivedAt: null },
    orderBy: { nameEn: 'asc' },
  });
  return partners.map((one) => choiceOf(one.id, namesIn(one), one.industries, one.prefectureCode));
}
