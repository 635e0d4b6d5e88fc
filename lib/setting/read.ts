import type { Tx } from '@/lib/db/client';
import { type CaseClockSettings, caseClockSchema, standardCaseClock } from './schema';

/** The durations in force. What is missing in the stored row, or no longer fits, is the standard. */
export async function readCaseClock(client: Tx): Promise<CaseClockSettings> {
  const row = await client.setting.findUnique({ where: { key: 'case-clock' } });
  const read = caseClockSchema.safeParse(row?.value ?? {});
  return read.success ? read.data : standardCaseClock;
}
