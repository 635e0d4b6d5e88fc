import type { Viewer } from '@/lib/auth/viewer-type';
import { db } from '@/lib/db/client';
import { canChangeSettings } from './policy';
import { type CaseClockSettings, caseClockSchema, standardCaseClock } from './schema';

export type CaseClockPage = {
  settings: CaseClockSettings;
  /** What the form sends back, so that two admins do not overwrite each other. */
  seen: string;
  /** Null while nobody has changed anything. */
  changed: { by: string; at: Date } | null;
};

/** The durations as they stand, and who changed them last. */
export async function readCaseClockPage(viewer: Viewer): Promise<CaseClockPage | null> {
  if (!canChangeSettings(viewer)) return null;
  const [row, last] = await Promise.all([
    db.setting.findUnique({ where: { key: 'case-clock' } }),
    db.auditEntry.findFirst({
      where: { action: 'setting.save-case-clock' },
      orderBy: { id: 'desc' },
      select: { actorName: true, at: true },
    }),
  ]);
  const read = caseClockSchema.safeParse(row?.value ?? {});
  return {
    settings: read.success ? read.data : standardCaseClock,
    seen: row?.updatedAt.toISOString() ?? '',
    changed: last ? { by: last.actorName, at: last.at } : null,
  };
}
