import { db, type Tx } from '@/lib/db/client';
import { type CaseClockSettings, caseClockSchema, standardCaseClock } from './schema';

/** The durations in force. What is missing in the stored row, or no longer fits, is the standard. */
export async function readCaseClock(client: Tx): Promise<CaseClockSettings> {
  const row = await client.setting.findUnique({ where: { key: 'case-clock' } });
  const read = caseClockSchema.safeParse(row?.value ?? {});
  return read.success ? read.data : standardCaseClock;
}

const keptMs = 10_000;
let kept: { at: number; settings: Promise<CaseClockSettings> } | undefined;

/** For pages: the same, at most ten seconds old. */
export function caseClockOfPages(): Promise<CaseClockSettings> {
  const now = Date.now();
  if (!kept || now - kept.at > keptMs) {
    const settings = readCaseClock(db);
    kept = { at: now, settings };
    settings.catch(() => {
      kept = undefined;
    });
  }
  return kept.settings;
}
