import pg from 'pg';
import { findThings } from '../access/things';
import { expect, test } from '../support/browser';
import { signInAs } from '../support/sign-in';

/** No page makes more than six round trips to the database … */
const most = 6;

/** … but these. */
const mostOf: Record<string, number> = {
  // The desk's first page and cases also strike names out of what waits for translation.
  '/ja/desk': 7,
  '/ja/desk/introductions/JD-2569-0033': 7,
  // While wishes are taken, a personal link's page has the registration and the list of wishes, after
  // its limit on guesses.
  '/ja/link/event/{linkToWish}': 7,
};

/** Names in braces are those of tests/access/things.ts: codes of events begin with their year. */
const pages: Record<string, string[]> = {
  visitor: [
    '/th',
    '/en?industry=ISIC-103&province=TH-22&seeks=TRADE_EXPORT',
    '/en/partners',
    '/ja/partners?q=自動車部品',
    '/th/partners/hitachi',
    '/th/centres',
    '/en/programmes',
    '/en/cooperations',
    '/ja/cooperations/COOP-MIE-2024',
    '/en/statistics',
    '/ja/search?q=自動車部品',
    '/th/events',
    '/th/events/{running}',
    '/ja/events/{over}',
    '/th/hall/{hall}',
    '/ja/link/event/{link}',
    '/ja/link/event/{linkToWish}',
  ],
  sme: [
    '/th/sme',
    '/th/sme/matches',
    '/th/sme/introductions',
    '/th/sme/introductions/JD-2569-0033',
    '/th/sme/profile',
    '/th/sme/consultations',
    '/th/sme/consultations/new',
    '/th/sme/consultations/EC-2569-0009',
    '/th/partners/hitachi',
    '/th/search?q=อาหาร',
    '/th/sme/events',
    '/th/sme/events/{told}',
    '/th/sme/events/{told}/wishes',
    '/th/sme/events/{told}/meetings',
    '/th/sme/events/{running}/meetings',
  ],
  officer09: [
    '/th/officer',
    '/th/officer/registrations',
    '/th/officer/cases',
    '/th/officer/cases?who=mine&turn=OWN',
    '/th/officer/cases/stalled',
    '/th/officer/reply-times',
    '/th/officer/introductions/JD-2569-0043',
    '/th/officer/partners',
    '/th/officer/audit',
    '/th/officer/requests',
    '/th/officer/consultations',
    '/th/officer/consultations/EC-2569-0009',
    '/th/officer/consultations/EC-2569-0009/time',
    '/th/officer/consultations/slots',
    '/th/officer/consultations/load',
    '/th/search?q=อาหาร',
    '/th/officer/events',
    '/th/officer/events/compare',
    ...[
      ...['', '/set-up', '/registrations', '/registrations/invite', '/registrations/{firmAt}'],
      ...['/wishes', '/wishes/{firmAt}', '/meetings/{firmAt}', '/schedule', '/schedule/grid'],
      ...['/schedule/unmet', '/schedule/what-if', '/schedule/meetings/{meeting}', '/print'],
      ...['/print/schedule', '/print/cards', '/print/badges', '/print/briefs'],
    ].map((part) => `/th/officer/events/{told}${part}`),
    ...['/day', '/check-in', '/results'].map((part) => `/th/officer/events/{running}${part}`),
  ],
  'headquarters@': [
    '/th/officer',
    '/th/officer/registrations',
    '/th/officer/matching',
    '/th/officer/matching/draft',
    '/th/officer/matching/versions',
    '/th/officer/vocabulary',
    '/th/officer/vocabulary/draft',
    '/th/officer/vocabulary/misses',
  ],
  desk: [
    '/ja/desk',
    '/ja/desk/cases',
    '/ja/desk/cases/stalled',
    '/ja/desk/reply-times',
    '/ja/desk/cooperations',
    '/ja/desk/introductions/JD-2569-0033',
    '/ja/desk/translations',
    '/ja/desk/requests',
    '/ja/desk/events',
    '/ja/desk/events/{told}/registrations',
    '/ja/desk/events/{told}/wishes/{partnerAt}',
    '/ja/desk/events/{running}/day',
  ],
  'partner@': [
    '/ja/partner',
    '/ja/partner/introductions/JD-2569-0035',
    '/ja/partner/events/{told}',
    '/ja/partner/events/{told}/meetings',
  ],
  'admin@': ['/th/officer/people', '/th/officer/mail'],
};

// What the worker asks to find its jobs, and the counting itself.
const others = ['%graphile_worker%', '%advisory%', '%pg_stat_statements%', 'LISTEN%', 'SET %'];

/** How often a page is counted before it is taken to ask too much. */
const tries = 4;
/** Between two countings, so that one round of jobs does not fall into all of them, in ms. */
const restMs = 2_000;

type Asked = { database: pg.Client; get: (path: string) => Promise<number> };

/**
 * What one reading of a page asks of the database. The worker's own jobs (the clock, reminders,
 * questions that are due) fall into some readings: of those the one with the fewest counts.
 */
async function roundTrips({ database, get }: Asked, path: string, enough: number): Promise<number> {
  // A first reading fills what a process keeps; a query of its own keeps the page from being kept.
  await get(path);
  let fewest = Number.POSITIVE_INFINITY;
  for (let each = 1; each <= tries && fewest > enough; each += 1) {
    if (each > 1) await new Promise((resolve) => setTimeout(resolve, restMs));
    await database.query('SELECT pg_stat_statements_reset()');
    const again = `${path}${path.includes('?') ? '&' : '?'}again=${each}`;
    expect(await get(again), path).toBe(200);
    const { rows } = await database.query<{ calls: string }>(
      `SELECT coalesce(sum(calls), 0) AS calls FROM pg_stat_statements
       WHERE dbid = (SELECT oid FROM pg_database WHERE datname = current_database())
         AND NOT query ILIKE ANY ($1)`,
      [others],
    );
    fewest = Math.min(fewest, Number(rows[0]?.calls));
  }
  return fewest;
}

for (const [who, paths] of Object.entries(pages)) {
  test(`pages of ${who}`, async ({ page }) => {
    test.setTimeout(120_000);
    const database = new pg.Client({ connectionString: process.env.TEST_OWNER_URL ?? '' });
    await database.connect();
    await database.query('CREATE EXTENSION IF NOT EXISTS pg_stat_statements');
    if (who !== 'visitor') await signInAs(page, who);
    const { event } = await findThings();
    const named = new Map(Object.entries(event).map(([name, text]) => [`{${name}}`, `${text}`]));
    const get = async (path: string) => (await page.request.get(path)).status();
    const counted: Record<string, number> = {};
    try {
      for (const path of paths) {
        const asked = path.replace(/\{\w+\}/g, (name) => named.get(name) ?? name);
        counted[path] = await roundTrips({ database, get }, asked, mostOf[path] ?? most);
      }
    } finally {
      await database.end();
    }
    const over = Object.entries(counted).filter(([path, calls]) => calls > (mostOf[path] ?? most));
    expect(over, JSON.stringify(counted)).toEqual([]);
  });
}
