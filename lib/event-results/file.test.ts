import { inflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { countCases } from '@/lib/outcome/counts';
import { figuresCsv, meetingsCsv, type ResultWords, resultsWorkbook } from './file';
import type { EventResults } from './queries';
import { figuresOf, type ResultLine } from './results';

const line: ResultLine = {
  key: 'meeting m1',
  sme: { th: '=1+1 จำกัด', ja: null, en: null },
  partner: { th: null, ja: '試験株式会社', en: null },
  slot: { startsAt: new Date('2026-12-02T02:00:00Z'), endsAt: new Date('2026-12-02T02:25:00Z') },
  ...{ table: '7', state: 'HELD', caseCode: 'JD-2569-0001' },
};

const results: Pick<EventResults, 'figures' | 'lines' | 'means' | 'values'> = {
  figures: figuresOf({
    meetings: [
      {
        ...{ id: 'm1', state: 'HELD', wasTold: true, endedReason: null, smeRegId: 's' },
        ...{ partnerRegId: 'p', caseId: 'c', rounds: [] },
        surveys: [{ side: 'SME', usefulness: 4, outlook: 'quote' }],
      },
    ],
    registrations: [{ id: 's', side: 'SME', state: 'REGISTERED', checkedIn: false }],
    musts: [],
  }),
  lines: new Map([[line.key, line]]),
  means: { SME: 4, PARTNER: null },
  values: countCases([]),
};

const words: ResultWords = {
  figure: (key) => `figure ${key}`,
  state: (state) => `state ${state}`,
  columns: {
    figures: ['key', 'figure', 'count'],
    meetings: ['firm', 'partner', 'time', 'table', 'state', 'case'],
  },
  means: { SME: 'mean of firms', PARTNER: 'mean of partners' },
  sheets: { figures: 'Figures', meetings: 'Meetings' },
};

/** Text of the entries of a zip whose name ends so. */
function entries(bytes: Uint8Array, end: string): string[] {
  const zip = Buffer.from(bytes);
  const found: string[] = [];
  for (let at = zip.indexOf('PK\x01\x02'); at >= 0; at = zip.indexOf('PK\x01\x02', at + 1)) {
    const name = zip.toString('utf8', at + 46, at + 46 + zip.readUInt16LE(at + 28));
    if (!name.endsWith(end)) continue;
    const local = zip.readUInt32LE(at + 42);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(from, from + zip.readUInt32LE(at + 20));
    found.push((zip.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)).toString());
  }
  return found;
}

test('figures as CSV: every count and the means that there are', () => {
  const rows = figuresCsv(results as EventResults, words).split('\r\n');
  expect(rows).toContain('held,figure held,1');
  expect(rows).toContain('missed,figure missed,0');
  expect(rows).toContain('came.SME,figure came.SME,1');
  expect(rows).toContain('mean.SME,mean of firms,4');
  expect(rows.some((row) => row.startsWith('mean.PARTNER'))).toBe(false);
});

test('meetings as CSV: Bangkok time, and no cell that is a formula', () => {
  const [, row] = meetingsCsv(results as EventResults, words, 'th').split('\r\n');
  expect(row).toBe("'=1+1 จำกัด,試験株式会社,2026-12-02 09:00,7,state HELD,JD-2569-0001");
});

test('a workbook of two sheets whose texts stay texts', async () => {
  const bytes = await resultsWorkbook(results as EventResults, words, 'th');
  const [book] = entries(bytes, 'xl/workbook.xml');
  expect(book).toMatch(/Figures.*Meetings/s);
  const sheets = entries(bytes, '.xml').join('\n');
  expect(sheets).toContain('=1+1 จำกัด');
  expect(sheets).not.toContain('<f>');
});
