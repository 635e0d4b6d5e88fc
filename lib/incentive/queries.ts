import type { Viewer } from '@/lib/auth/viewer-type';
import { db } from '@/lib/db/client';
import { type LineView, lineView } from './line-view';
import { canReadLines } from './policy';

const order = [{ position: 'asc' }, { code: 'asc' }] as const;

/** The checklist that everybody reads. */
export async function listCurrentLines(): Promise<LineView[]> {
  const rows = await db.incentiveLine.findMany({
    where: { archivedAt: null },
    orderBy: [...order],
  });
  return rows.map(lineView);
}

/** For those who keep it: archived lines, too. */
export async function listAllLines(viewer: Viewer): Promise<LineView[] | null> {
  if (!canReadLines(viewer)) return null;
  return (await db.incentiveLine.findMany({ orderBy: [...order] })).map(lineView);
}
