import { randomUUID } from 'node:crypto';
import { eventStreams } from '../access/event-routes';
import { accountOf, addressOf, expectedOf, type Person, people } from '../access/routes';
import { findThings, type Things } from '../access/things';
import { expect, test } from '../support/browser';
import { openAs, openPlainBrowser, type PlainBrowser } from '../support/plain-browser';
import { sql, value } from '../support/rows';

/** What of an event is no page: streams, taps at the door, files; and what its pages never tell. */
const origin = `http://localhost:${process.env.TEST_PORT}`;
const browsers = new Map<Person, PlainBrowser>();
let things: Things;

test.beforeAll(async () => {
  things = await findThings();
  for (const person of people) {
    const open = person === 'visitor' ? openPlainBrowser() : openAs(accountOf[person]);
    browsers.set(person, await open);
  }
});

test.afterAll(async () => {
  for (const browser of browsers.values()) await browser.close();
});

function browserOf(person: Person): PlainBrowser {
  const browser = browsers.get(person);
  if (!browser) throw new Error(`${person} has no browser`);
  return browser;
}

test('streams of a day begin for those who follow it alone', async () => {
  const wrong: string[] = [];
  for (const person of people) {
    const held = (await browserOf(person).cookies()).map(
      ({ name, value: kept }) => `${name}=${kept}`,
    );
    for (const row of eventStreams) {
      const path = addressOf(row, things);
      const answer = await fetch(`${origin}${path}`, {
        headers: { cookie: held.join('; ') },
      });
      await answer.body?.cancel();
      const expected = expectedOf(row, person);
      if (answer.status !== expected) wrong.push(`${person} ${path}: ${answer.status}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('taps of a phone count for those who work at the door alone', async () => {
  const { running, badge } = things.event;
  const wrong: string[] = [];
  const expected = (person: Person) => {
    if (person === 'visitor') return 401;
    return ['officer09', 'headquarters', 'desk', 'admin'].includes(person) ? 'here' : 'refused';
  };
  for (const person of people) {
    const answer = await browserOf(person).request.post(`/api/events/${running}/check-in`, {
      headers: { origin },
      data: { taps: [{ id: randomUUID(), badge, tap: 'in', at: new Date().toISOString() }] },
    });
    const { answers } = answer.ok() ? await answer.json() : { answers: [] };
    const [one] = answers as { here?: boolean; name?: string; code?: string }[];
    const got = one ? (one.here ? 'here' : 'refused') : answer.status();
    if (got !== expected(person) || (got === 'refused' && one?.name)) {
      wrong.push(`${person}: ${JSON.stringify(one ?? answer.status())}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('calendar files of an event are handed out by account and by personal link', async () => {
  const { running, told, link } = things.event;
  const file = (code: string, query: string) => `/api/events/${code}/calendar?${query}`;
  const visitor = browserOf('visitor');
  // Each try counts towards the limit on guesses, which all link pages of the portal share.
  for (const path of [file(running, `link=${'a'.repeat(43)}`), file(told, `link=${link}`)]) {
    expect((await visitor.get(path)).status(), path).toBe(404);
  }
  const files = [
    { browser: visitor, path: file(running, `link=${link}`), kept: 'private, no-store' },
    { browser: browserOf('sme'), path: file(told, 'own=1'), kept: 'private, no-store' },
    { browser: visitor, path: file(told, 'language=ja'), kept: 'public, max-age=300' },
  ];
  for (const { browser, path, kept } of files) {
    const answer = await browser.get(path);
    expect(answer.status(), path).toBe(200);
    const headers = answer.headers();
    expect(headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(headers['content-disposition']).toMatch(/^attachment; filename="EV-\d{4}-\d{4}\.ics"$/);
    expect(headers['cache-control']).toBe(kept);
    const text = await answer.text();
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*BEGIN:VEVENT[\s\S]*END:VCALENDAR\s*$/);
  }
});

test('pages of an event tell neither what staff noted of a pair nor how to reach anybody', async () => {
  const { running, told, apart, hall, link } = things.event;
  const note = `note-${randomUUID()}`;
  const ofEvent = `(SELECT "id" FROM "MatchingEvent" WHERE "code" = $1)`;
  await sql(
    `INSERT INTO "EventPairRule" ("id", "eventId", "smeRegId", "partnerRegId", "kind", "reason",
       "byId", "byName") VALUES (gen_random_uuid(), ${ofEvent}, $2, $3, 'allow', $4,
       gen_random_uuid(), $4)`,
    [told, apart.sme, apart.partner, note],
  );
  for (const code of [told, running]) {
    await sql(
      `UPDATE "EventRegistration" r SET "rivalGroup" = $2 || r."id" WHERE r."eventId" = ${ofEvent}`,
      [code, note],
    );
  }
  const hidden = await sql<{ word: string | null; owner: string }>(
    `SELECT x."word", coalesce(s."id", p."id")::text AS "owner" FROM "EventRegistration" r
       JOIN "MatchingEvent" e ON e."id" = r."eventId" AND e."code" IN ($1, $2)
       LEFT JOIN "Sme" s ON s."id" = r."smeId" LEFT JOIN "Partner" p ON p."id" = r."partnerId",
     LATERAL (SELECT unnest(ARRAY[r."contactEmail", s."contactEmail", s."contactName",
         s."contactPhone", p."contactEmail", p."contactName"]) AS "word"
       UNION SELECT unnest(ARRAY[h."email", h."badge"]) FROM "EventPerson" h
         WHERE h."registrationId" = r."id") x`,
    [told, running],
  );
  const pages: [Person, string][] = [
    ...(['', '/wishes', '/meetings'] as const).flatMap((part): [Person, string][] => [
      ['sme', `/th/sme/events/${told}${part}`],
      ['sme', `/th/sme/events/${running}${part}`],
      ['partner', `/ja/partner/events/${told}${part}`],
    ]),
    ['visitor', `/en/events/${running}`],
    ['visitor', `/en/hall/${hall}`],
    ['visitor', `/ja/link/event/${link}`],
  ];
  const own: Partial<Record<Person, string>> = { sme: things.firm, partner: things.partner };
  const linked = await value(
    `SELECT r."partnerId"::text FROM "EventRegistration" r JOIN "OneTapLink" l
       ON l."subjectId" = r."id" AND l."tokenHash" = encode(sha256($1::bytea), 'hex')`,
    [link],
  );
  const wrong: string[] = [];
  for (const [person, path] of pages) {
    const self = path.includes('/link/') ? linked : own[person];
    const words = hidden.flatMap(({ word, owner }) => (word && owner !== self ? [word] : []));
    for (const kind of ['get', 'payload'] as const) {
      const answer = await browserOf(person)[kind](path);
      expect(answer.status(), path).toBe(200);
      const text = await answer.text();
      const told = [note, ...words].filter((word) => text.includes(word));
      if (told.length > 0) wrong.push(`${person} ${path}: ${told.join(', ')}`);
    }
  }
  await sql(`DELETE FROM "EventPairRule" WHERE "reason" = $1`, [note]);
  await sql(`UPDATE "EventRegistration" SET "rivalGroup" = NULL WHERE "rivalGroup" LIKE $1`, [
    `${note}%`,
  ]);
  expect(hidden.length).toBeGreaterThan(20);
  expect(wrong).toEqual([]);
});
