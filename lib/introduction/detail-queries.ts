import type { Viewer } from '@/lib/auth/viewer-type';
import { db } from '@/lib/db/client';
import { readTexts } from '@/lib/text-record/read';
import { type CaseDetail, type Disclosure, detailInclude, detailOf } from './detail';
import { hashToken } from './partner-link';
import { introductionScope } from './scope';
import { isAccepted } from './states';

/** One case for one reader, in two round trips. What the reader may not know is not in it. */
export async function findIntroduction(viewer: Viewer, code: string): Promise<CaseDetail | null> {
  const scope = introductionScope(viewer);
  if (!scope || !/^JD-\d{4}-\d{4,}$/.test(code)) return null;
  const row = await db.introduction.findFirst({
    where: { AND: [{ code }, scope] },
    include: detailInclude,
  });
  if (!row) return null;
  const texts = await readTexts(db, [
    { kind: 'INTRODUCTION', id: row.id },
    { kind: 'SME', id: row.smeId },
    ...row.sme.needs.map((need) => ({ kind: 'NEED' as const, id: need.id })),
  ]);
  return detailOf(row, texts, disclosureTo(viewer, isAccepted(row.state)));
}

/** Contact data cross over on acceptance. The desk writes to the partner, so it knows its contact. */
function disclosureTo(viewer: Viewer, accepted: boolean): Disclosure {
  const { role } = viewer;
  const desk = role === 'JAPAN_DESK';
  const officer = role === 'OFFICER' || role === 'ADMIN';
  return {
    firm: role !== 'PARTNER_CONTACT' || accepted,
    smeContact: role === 'SME_MEMBER' || officer || accepted,
    partnerContact: role === 'PARTNER_CONTACT' || desk || accepted,
    links: desk,
    partnerSide: role === 'PARTNER_CONTACT',
  };
}

export type LinkView =
  | { kind: 'unknown' }
  | { kind: 'expired' }
  | {
      kind: 'open' | 'answered' | 'closed';
      case: CaseDetail;
      recipientName: string;
      language: 'th' | 'ja' | 'en';
      expiresAt: Date;
    };

/**
 * What a partner's link opens: the one case, without the firm's name until it is accepted. Reading
 * decides nothing and writes nothing.
 */
export async function findByLink(token: string, now: Date): Promise<LinkView> {
  if (!/^[A-Za-z0-9_-]{43}$/.test(token)) return { kind: 'unknown' };
  const link = await db.partnerLink.findUnique({
    where: { tokenHash: hashToken(token) },
    include: { introduction: { include: detailInclude } },
  });
  if (!link) return { kind: 'unknown' };
  const { introduction: row } = link;
  const accepted = isAccepted(row.state);
  const decided = link.decidedAt !== null;
  if (link.expiresAt <= now || (link.revokedAt && !decided)) return { kind: 'expired' };
  const texts = await readTexts(db, [
    { kind: 'INTRODUCTION', id: row.id },
    { kind: 'SME', id: row.smeId },
  ]);
  const shown = {
    firm: accepted,
    smeContact: accepted,
    partnerContact: false,
    links: false,
    partnerSide: true,
  };
  const open = row.state === 'APPROVED' || row.state === 'OFFERED' || row.state === 'QUESTIONED';
  return {
    kind: decided ? 'answered' : open ? 'open' : 'closed',
    case: detailOf(row, texts, shown),
    recipientName: link.recipientName,
    language: link.language,
    expiresAt: link.expiresAt,
  };
}
