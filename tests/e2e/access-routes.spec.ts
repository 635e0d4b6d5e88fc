import { randomUUID } from 'node:crypto';
import { eventStreams } from '../access/event-routes';
import { programRows } from '../access/program-routes';
import {
  accountOf,
  addressOf,
  expectedOf,
  type Person,
  people,
  routesOfApp,
  rows,
} from '../access/routes';
import { findThings, type Things } from '../access/things';
import { expect, test } from '../support/browser';
import {
  formOn,
  openAs,
  openPlainBrowser,
  type PlainBrowser,
  signInPlainly,
} from '../support/plain-browser';
import { copyAccount, sql, value } from '../support/rows';
import { demoAccount } from '../support/sign-in';

/** Every address × every kind of person, in HTML and as the payload that the router fetches. */
test.describe.configure({ timeout: 240_000 });

const browsers = new Map<Person, PlainBrowser>();
let things: Things;
/** Words of firms and contacts; those of the member's own firm stand around their pages. */
let secrets: { own: string[]; others: string[] };

test.beforeAll(async () => {
  things = await findThings();
  secrets = await secretsOf(things);
  for (const person of people) {
    const open = person === 'visitor' ? openPlainBrowser() : openAs(accountOf[person]);
    browsers.set(person, await open);
  }
});

test.afterAll(async () => {
  for (const browser of browsers.values()) await browser.close();
});

/** Words that must not occur in an answer to somebody who may not have the page. */
async function secretsOf({ firm, partner, caseElsewhere }: Things) {
  const firmOf = `SELECT "nameTh", "nameEn", "contactName", "contactEmail", "juristicId" FROM "Sme"`;
  const other = `(SELECT "smeId" FROM "Introduction" WHERE "code" = $1)`;
  const contact = `SELECT "contactEmail", "contactName" FROM "Partner" WHERE "id" = $1`;
  const words = (rows: Record<string, unknown>[]) =>
    rows
      .flatMap((row) => Object.values(row))
      .filter((word): word is string => typeof word === 'string' && word.length > 5);
  return {
    own: words(await sql(`${firmOf} WHERE "id" = $1`, [firm])),
    others: words([
      ...(await sql(`${firmOf} WHERE "id" = ${other}`, [caseElsewhere])),
      ...(await sql(contact, [partner])),
    ]),
  };
}

function browserOf(person: Person): PlainBrowser {
  const browser = browsers.get(person);
  if (!browser) throw new Error(`${person} has no browser`);
  return browser;
}

/** Runs a few at a time, so that the portal is asked as a handful of people would ask it. */
async function each<Item>(items: readonly Item[], work: (item: Item) => Promise<void>) {
  const queue = [...items];
  const worker = async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: 4 }, worker));
}

test('every address has a row, and every row an address', () => {
  const known = [...rows, ...programRows, ...eventStreams].map(({ route }) => route);
  const there = routesOfApp();
  expect([...new Set(there.filter((route) => !known.includes(route)))]).toEqual([]);
  expect([...new Set(known.filter((route) => !there.includes(route)))]).toEqual([]);
});

for (const person of people) {
  test(`pages as ${person}`, async () => {
    const wrong: string[] = [];
    await each(rows, async (row) => {
      const path = addressOf(row, things);
      const answer = await browserOf(person).get(path);
      const expected = expectedOf(row, person);
      const to = answer.headers().location ?? '';
      const led = new URL(to, 'http://portal.invalid').pathname;
      const right =
        typeof expected === 'number'
          ? answer.status() === expected
          : answer.status() === 307 && led === `/th${expected}`;
      if (!right) wrong.push(`${path}: ${answer.status()} ${to}, expected ${expected}`);
      if (expected !== 200) wrong.push(...leaks(person, path, await answer.text()));
    });
    expect(wrong).toEqual([]);
  });
}

test('payloads of pages hold nothing for those who may not have the page', async () => {
  const wrong: string[] = [];
  const tries = rows.flatMap((row) =>
    people
      .filter((person) => expectedOf(row, person) !== 200)
      .map((person) => ({ path: addressOf(row, things), person })),
  );
  await each(tries, async ({ path, person }) => {
    for (const isAhead of [false, true]) {
      const answer = await browserOf(person).payload(path, isAhead);
      wrong.push(...leaks(person, path, await answer.text()));
    }
  });
  expect(wrong).toEqual([]);
});

function leaks(person: Person, path: string, body: string): string[] {
  const hidden = person === 'sme' ? secrets.others : [...secrets.own, ...secrets.others];
  return hidden.filter((word) => body.includes(word)).map((word) => `${person} ${path}: ${word}`);
}

test('addresses for programs answer everybody alike', async () => {
  for (const person of ['visitor', 'sme', 'admin'] as const) {
    for (const { path, answer } of programRows) {
      const got = await browserOf(person).get(path);
      expect(got.status(), `${person} ${path}`).toBe(answer);
    }
  }
});

test('neither side sees the other’s contact before the acceptance', async () => {
  const [row] = await sql<{ sme: string; partner: string }>(
    `SELECT s."contactEmail" AS "sme", p."contactEmail" AS "partner" FROM "Introduction" i
     JOIN "Sme" s ON s."id" = i."smeId" JOIN "Partner" p ON p."id" = i."partnerId"
     WHERE i."code" = $1`,
    [things.caseOfOtherPartner],
  );
  const code = things.caseOfOtherPartner;
  for (const kind of ['get', 'payload'] as const) {
    const firm = await browserOf('sme')[kind](`/th/sme/introductions/${code}`);
    expect(await firm.text()).not.toContain(row?.partner);
    const desk = await browserOf('desk')[kind](`/ja/desk/introductions/${code}`);
    expect(await desk.text()).not.toContain(row?.sme);
    const partner = await browserOf('partner')[kind](
      `/ja/partner/introductions/${things.caseElsewhere}`,
    );
    for (const answer of [firm, desk, partner]) expect(answer.status(), kind).toBe(200);
    for (const word of await contactOfFirm(things.caseElsewhere)) {
      expect(await partner.text()).not.toContain(word);
    }
  }
});

async function contactOfFirm(code: string): Promise<string[]> {
  const [row = {}] = await sql(
    `SELECT s."contactEmail", s."contactName", s."nameEn" FROM "Introduction" i
     JOIN "Sme" s ON s."id" = i."smeId" WHERE i."code" = $1`,
    [code],
  );
  return Object.values(row).filter((word): word is string => typeof word === 'string');
}

test('a form sent from a foreign, an unnamed or no origin does nothing', async () => {
  const browser = browserOf('sme');
  const path = `/th/sme/matches/${things.matchedPartner}`;
  const form = await formOn(browser, path, 'dismiss-form');
  const values = { reason: 'not-now' };
  const dismissals = () =>
    value(`SELECT count(*)::int FROM "MatchDismissal" WHERE "smeId" = $1 AND "partnerId" = $2`, [
      things.firm,
      things.matchedPartner,
    ]);
  const before = await dismissals();
  for (const origin of ['https://elsewhere.example', 'null', null]) {
    const answer = await browser.send(form, { values, origin });
    expect(answer.status(), `origin ${origin}`).not.toBe(303);
    expect(await dismissals(), `origin ${origin}`).toBe(before);
  }
  expect((await browser.send(form, { values })).status()).toBe(303);
  expect(await dismissals()).not.toBe(before);
  await sql(`DELETE FROM "MatchDismissal" WHERE "smeId" = $1 AND "partnerId" = $2`, [
    things.firm,
    things.matchedPartner,
  ]);
});

test('another’s form does nothing in a foreign hand', async () => {
  const form = await formOn(browserOf('desk'), '/ja/desk/requests', 'new-request');
  const values = {
    kind: 'question',
    centreCode: 'BSC-09',
    caseCode: '',
    subject: randomUUID(),
    body: '生産能力をご確認ください。',
  };
  const visitor = await openPlainBrowser();
  for (const browser of [visitor, browserOf('sme'), browserOf('officer09'), browserOf('admin')]) {
    expect((await browser.send(form, { values })).status()).not.toBe(303);
  }
  await visitor.close();
  expect(await value(`SELECT count(*)::int FROM "Text" WHERE "body" = $1`, [values.subject])).toBe(
    0,
  );
});

test('a cookie is worth nothing after signing out', async () => {
  const browser = await openAs(accountOf.desk);
  const cookies = await browser.cookies();
  const held = cookies.map(({ name, value: kept }) => `${name}=${kept}`).join('; ');
  const again = await openPlainBrowser();
  expect((await again.get('/ja/desk', { cookie: held })).status()).toBe(200);
  const out = await browser.send(await formOn(browser, '/ja/desk', 'sign-out'));
  expect(out.status()).toBe(303);
  expect((await again.get('/ja/desk', { cookie: held })).status()).toBe(307);
  await Promise.all([browser.close(), again.close()]);
});

test('sessions end at once when a role changes or an account is closed', async () => {
  const email = `${randomUUID()}@example.test`;
  const account = await copyAccount(demoAccount('officer09@'), email);
  const officer = await openPlainBrowser();
  await signInPlainly(officer, account);
  expect((await officer.get('/th/officer')).status()).toBe(200);
  const id = await value(`SELECT "id" FROM "User" WHERE "email" = $1`, [email]);
  const admin = browserOf('admin');
  const form = await formOn(admin, `/th/officer/people/${id}`, 'save-role');
  const changed = await admin.send(form, { values: { role: 'OFFICER', place: 'BSC-01' } });
  expect(changed.status()).toBe(303);
  expect((await officer.get('/th/officer')).status()).toBe(307);
  await signInPlainly(officer, account);
  expect((await officer.get('/th/officer')).status()).toBe(200);
  const off = await formOn(admin, `/th/officer/people/${id}`, 'disable');
  expect((await admin.send(off)).status()).toBe(303);
  expect((await officer.get('/th/officer')).status()).toBe(307);
  await officer.close();
});
