import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import { GET } from '@/app/[locale]/(public)/statistics/csv/[name]/route';
import { db } from '@/lib/db/client';
import { readTierTotals } from '@/lib/outcome/tier-totals';
import { statisticCsv } from '@/lib/statistic/csv';
import { figures } from '@/lib/statistic/figures';
import { liveMeasures, recordMeasures } from '@/lib/statistic/measures';
import { publishedCells } from '@/lib/statistic/published-rows';
import { readLiveCounts } from '@/lib/statistic/queries';
import { shownRows } from '@/lib/statistic/shown-rows';
import programmes from '@/prisma/facts/programmes.json';
import { loadFacts } from '@/prisma/seed/facts';
import { addSme } from '../access/world';
import { makeMet, roundOf } from './outcome-world';

/** Published figures against the facts, own counts against the rows, files against both. */
beforeAll(async () => {
  await loadFacts(db);
}, 60_000);

const figureOf = (figure: string, row: string) =>
  figures.find(({ key }) => key === figure)?.rows.find(({ key }) => key === row)?.value;

const countsOf = (code: string) =>
  (programmes.find((programme) => programme.code === code)?.counts ?? {}) as Record<string, number>;

const statusOf = async (name: string, locale: string) =>
  (await GET(new Request('http://portal.test/'), { params: Promise.resolve({ locale, name }) }))
    .status;

describe('published figures', () => {
  test('say what the facts of the programmes say', () => {
    const boi = countsOf('BOI_INCENTIVES');
    expect(figureOf('boi-2021', 'share')).toBe(boi.japanShareOfForeignInvestmentPercent);
    expect(figureOf('boi-2021', 'projects')).toBe(boi.japanProjectsFirst9Months2021);
    expect(figureOf('boi-2021', 'value')).toBe(boi.japanValueMillionBahtFirst9Months2021);
    const brother = countsOf('BIG_BROTHER');
    expect(figureOf('connected-industries-2018', 'japanese-firms')).toBe(brother.japaneseFirms);
    expect(figureOf('connected-industries-2018', 'thai-firms')).toBe(brother.thaiFirms);
    expect(figureOf('big-brother-groups', 'groups')).toBe(brother.ftiGroups);
    expect(figureOf('connected-industries-2018', 'startups')).toBe(
      countsOf('OI_COLUMBUS').thaiStartups,
    );
    const centres = figures.find(({ key }) => key === 'centres-2016')?.rows ?? [];
    expect(centres.reduce((sum, { value }) => sum + value, 0)).toBe(countsOf('BSC').centres);
    expect(figureOf('memoranda-2016', 'prefectures')).toBe(countsOf('MOU_14_3').prefectures);
    expect(figureOf('japan-desk-2016', 'staff')).toBe(countsOf('JAPAN_DESK').staffPerYear);
  });

  test('have keys of their own, and none is the name of a count', () => {
    const keys = figures.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(
      keys.filter((key) => ([...liveMeasures, ...recordMeasures] as string[]).includes(key)),
    ).toEqual([]);
  });
});

describe('own counts', () => {
  test('equal the rows, examples apart', async () => {
    const { counts } = await readLiveCounts(new Date());
    const total = (measure: keyof typeof counts, of: 'real' | 'example') =>
      counts[measure].reduce((sum, row) => sum + row[of], 0);
    expect(total('cooperations-by-year', 'real')).toBe(await db.cooperation.count());
    for (const isExample of [false, true]) {
      const of = isExample ? 'example' : 'real';
      expect(total('firms-by-centre', of)).toBe(
        await db.sme.count({ where: { state: 'APPROVED', isExample, centreCode: { not: null } } }),
      );
      expect(total('introductions-by-state', of)).toBe(
        await db.introduction.count({ where: { isExample } }),
      );
      expect(total('partners-by-prefecture', of)).toBe(
        await db.partner.count({
          where: { archivedAt: null, isExample, prefectureCode: { not: null } },
        }),
      );
    }
  });

  test('count a case once, at the firmest tier, and never sum the tiers', async () => {
    const before = await readTierTotals();
    const { id } = await makeMet();
    const round = await roundOf(id, 0);
    const said = { phase: 1, stage: 'order', language: 'th', byName: 'test' } as const;
    await db.outcomeReport.create({ data: { ...said, roundId: round.id, side: 'SME' } });
    expect((await readTierTotals()).claimed.real).toBe(before.claimed.real + 1);
    await db.outcomeReport.create({ data: { ...said, roundId: round.id, side: 'PARTNER' } });
    const after = await readTierTotals();
    expect(after.claimed.real).toBe(before.claimed.real);
    expect(after.confirmed.real).toBe(before.confirmed.real + 1);
    await db.introduction.update({ where: { id }, data: { isExample: true } });
    expect((await readTierTotals()).confirmed.example).toBe(before.confirmed.example + 1);
  }, 60_000);

  test('give waiting times in working days of Thailand, by the days of Bangkok', async () => {
    const { id: smeId } = await addSme('BSC-09', 'TH-20', 'APPROVED');
    const ask = (code: string, createdAt: string, firstAnswerAt: string) =>
      db.consultation.create({
        data: {
          ...{ code, smeId, topic: 'digital', urgency: 'normal', askedByName: 'test' },
          ...{ language: 'th', centreCode: 'BSC-09', handledAtCode: 'BSC-09', state: 'ANSWERED' },
          ...{ routedBy: 'own-centre', isExample: false, createdAt, firstAnswerAt },
        },
      });
    // Friday, past midnight only in Tokyo, to Tuesday; the Monday is a holiday of Thailand.
    await ask('EC-W-1', '2026-12-04T16:30:00Z', '2026-12-08T02:00:00Z');
    await ask('EC-W-2', '2026-12-04T03:00:00Z', '2026-12-09T02:00:00Z');
    const { waits } = await readLiveCounts(new Date('2026-12-31T00:00:00Z'));
    expect(waits.real).toEqual({ answered: 2, median: 1.5 });
  });

  test('hide small numbers of firms and cases, not of agreements', () => {
    const rows = [
      { key: 'BSC-01', real: 9, example: 2 },
      { key: 'BSC-02', real: 3, example: 0 },
    ];
    expect(shownRows('firms-by-centre', rows)).toEqual([
      { key: 'BSC-01', real: 'hidden', example: 2 },
      { key: 'BSC-02', real: 'few', example: 0 },
    ]);
    expect(shownRows('partners-by-prefecture', rows)[1]?.real).toBe(3);
  });
});

describe('files', () => {
  test('hold each published figure with its unit, time and source', () => {
    for (const figure of figures) {
      const cells = publishedCells(figure, 'th', (unit) => unit);
      const text = statisticCsv(['what', 'value', 'unit', 'period', 'source', 'level'], cells);
      const rows = (parse(text, { bom: true }) as string[][]).slice(1);
      expect(rows.map((row) => row[1])).toEqual(figure.rows.map(({ value }) => String(value)));
      expect(rows.every((row) => row[4] !== '')).toBe(true);
    }
    const boi = figures.find(({ key }) => key === 'boi-2021');
    expect(boi && publishedCells(boi, 'th', (unit) => unit)[2]?.slice(0, 3)).toEqual([
      'มูลค่ารวม',
      67817,
      'million-baht',
    ]);
  });

  test('are refused by another name or language', async () => {
    expect(await statusOf('no-such-figure', 'en')).toBe(404);
    expect(await statusOf('boi-2021', 'fr')).toBe(404);
  });

  test('hold nothing that a spreadsheet would run', () => {
    const text = statisticCsv(['a'], [['=HYPERLINK("x")'], ['+1'], ['-2'], ['@x'], ['＝1']]);
    const cells = (parse(text, { bom: true }) as string[][]).slice(1).flat();
    expect(cells.every((cell) => cell.startsWith("'"))).toBe(true);
  });
});
