import type { Viewer } from '@/lib/auth/viewer-type';
import { db } from '@/lib/db/client';
import { readTexts } from '@/lib/text-record/read';
import { type CaseDetail, detailInclude, detailOf } from './detail';
import { hashToken } from './partner-link';
import { partnerReader, readerOf } from './reader';
import { introductionScope } from './scope';

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
  return detailOf(row, texts, readerOf(viewer, row));
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
  const decided = link.decidedAt !== null;
  if (link.expiresAt <= now || (link.revokedAt && !decided)) return { kind: 'expired' };
  const texts = await readTexts(db, [
    { kind: 'INTRODUCTION', id: row.id },
    { kind: 'SME', id: row.smeId },
  ]);
  const open = row.state === 'APPROVED' || row.state === 'OFFERED' || row.state === 'QUESTIONED';
  return {
    kind: decided ? 'answered' : open ? 'open' : 'closed',
    case: detailOf(row, texts, partnerReader(row)),
    recipientName: link.recipientName,
    language: link.language,
    expiresAt: link.expiresAt,
  };
}
