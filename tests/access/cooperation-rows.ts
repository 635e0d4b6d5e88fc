import { db } from '@/lib/db/client';
import { type Row, words } from './command-inputs';

/** An agreement of the facts, as its form shows it now. */
async function agreement() {
  const { code, version } = await db.cooperation.upsert({
    where: { code: 'COOP-TEST' },
    create: {
      ...{ code: 'COOP-TEST', kind: 'MOU', prefectures: [], fields: [], sources: [] },
      ...{ titleTh: 'ทดสอบ', titleJa: '試験', titleEn: 'Test', date: '2020-01-01' },
      ...{ thaiParty: {}, japaneseParty: {}, datePrecision: 'day', year: 2020 },
      ...{ noteTh: '', noteJa: '', noteEn: '', noteOrigin: 'ORIGINAL' as const },
      ...{ source: 'test', confidence: 'low' as const },
    },
    update: {},
  });
  return { code, version: String(version) };
}

/** Terms of agreements: the desk and headquarters ask for them. */
export const cooperationRows: Record<string, Row> = {
  'cooperation.set-term': {
    input: async () => ({ ...(await agreement()), validUntil: '2030-01-31', note: words.text }),
    allowed: ['desk', 'headquarters'],
  },
};
