/** The interface for programs, asked as a program would: shapes, refusals, caching, limits. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import * as catalogue from '@/lib/api/catalogue-answers';
import { answerMatch } from '@/lib/api/match-answer';
import { answerOpenapi } from '@/lib/api/openapi';
import { answerReady } from '@/lib/api/ready';
import { apiRoute, costs } from '@/lib/api/route';
import * as schemas from '@/lib/api/schemas';
import { db } from '@/lib/db/client';
import { isFailureCode } from '@/lib/failure';
import { withClient } from '@/lib/launch/database.mjs';
import { ownerUrl } from '../support/clone';

const partners = apiRoute({ GET: catalogue.answerPartners });
const partner = apiRoute({ GET: catalogue.answerPartner });
const centres = apiRoute({ GET: catalogue.answerCentres });
const industries = apiRoute({ GET: catalogue.answerIndustries });
const fields = apiRoute({ GET: catalogue.answerFields });
const match = apiRoute({ POST: answerMatch }, costs.match);

const address = 'http://localhost/api/v1';
const secrets = ['Tanaka Secret', 'secret@example.co.jp', '+81 3 1234 5678'];

beforeAll(async () => {
  await db.partner.updateMany({
    data: {
      contactName: secrets[0] ?? null,
      contactReading: 'たなか しーくれっと',
      contactEmail: secrets[1] ?? null,
      contactPhone: secrets[2] ?? null,
      contactLanguage: 'ja',
    },
  });
});

const get = (path: string, headers: Record<string, string> = {}) =>
  new Request(`${address}${path}`, { headers });

function post(body: BodyInit, headers: Record<string, string> = {}) {
  return new Request(`${address}/match`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...headers },
  });
}

const withSlug = (slug: string) => ({ params: Promise.resolve({ slug }) });

async function expectProblem(response: Response, status: number) {
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  const problem = schemas.problemSchema.parse(await response.json());
  expect(problem.status).toBe(status);
  expect(isFailureCode(problem.code)).toBe(true);
  return problem;
}

/** Nothing beyond the shape, so that a contact field cannot slip in. */
async function expectShape<S extends z.ZodObject>(
  response: Response,
  schema: S,
): Promise<z.output<S>> {
  expect(response.status).toBe(200);
  const text = await response.text();
  for (const secret of [...secrets, 'contact', 'openLimit']) expect(text).not.toContain(secret);
  const body = JSON.parse(text) as unknown;
  expect(schema.strict().parse(body)).toEqual(body);
  return schema.parse(body);
}

describe('reads', () => {
  test('partners with filters, total and facets', async () => {
    const body = await expectShape(
      await partners.GET(get('/partners?kind=UNIVERSITY&perPage=2')),
      schemas.partnerListSchema,
    );
    expect(body).toMatchObject({ total: 6, page: 1, perPage: 2 });
    expect(body.items).toHaveLength(2);
    expect(body.facets.kind.length).toBeGreaterThan(3);
  });

  test('lists by commas and by repetition alike', async () => {
    const one = await (await partners.GET(get('/partners?kind=UNIVERSITY,OTHER'))).json();
    const two = await (await partners.GET(get('/partners?kind=UNIVERSITY&kind=OTHER'))).json();
    expect(one).toEqual(two);
  });

  test('one partner with the cooperations that cover it', async () => {
    const response = await partner.GET(get('/partners/denso'), withSlug('denso'));
    const body = await expectShape(response, schemas.partnerDetailSchema);
    expect(body.cooperations.map(({ code }) => code)).toContain('COOP-AICHI-2014');
  });

  test('centres with the provinces that they serve', async () => {
    const body = await expectShape(await centres.GET(get('/centres')), schemas.centreListSchema);
    expect(body.items).toHaveLength(14);
    expect(body.items.flatMap(({ provinces }) => provinces)).toHaveLength(77);
  });

  test('industries in any language', async () => {
    const all = await expectShape(
      await industries.GET(get('/industries')),
      schemas.industryListSchema,
    );
    expect(all.items).toHaveLength(15 + 66 + 71);
    for (const q of ['อาหาร', '食品', 'food']) {
      const response = await industries.GET(get(`/industries?q=${encodeURIComponent(q)}&limit=5`));
      const body = await expectShape(response, schemas.industryListSchema);
      expect(body.items.some(({ code }) => code.startsWith('ISIC-10'))).toBe(true);
    }
  });

  test('fields', async () => {
    const body = await expectShape(await fields.GET(get('/fields')), schemas.fieldListSchema);
    expect(body.items).toHaveLength(30);
  });

  test('may be kept, and are not sent again while the catalogue stands still', async () => {
    const first = await partners.GET(get('/partners'));
    expect(first.headers.get('cache-control')).toBe(
      'public, max-age=60, stale-while-revalidate=300',
    );
    const etag = first.headers.get('etag') ?? '';
    const second = await partners.GET(get('/partners', { 'if-none-match': etag }));
    expect(second.status).toBe(304);
    expect(await second.text()).toBe('');
    await db.partner.update({ where: { slug: 'denso' }, data: { city: 'Kariya' } });
    const third = await partners.GET(get('/partners', { 'if-none-match': etag }));
    expect(third.status).toBe(200);
    expect(third.headers.get('etag')).not.toBe(etag);
  });

  test('answer HEAD without a body', async () => {
    const response = await partners.HEAD(new Request(`${address}/partners`, { method: 'HEAD' }));
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
  });
});

describe('refusals', () => {
  test.each([
    ['/partners?perPage=101', '?perPage'],
    ['/partners?perPage=0', '?perPage'],
    ['/partners?page=x', '?page'],
    ['/partners?kind=BANK', '?kind'],
    ['/partners?industry=ISIC-99999', '?industry'],
    ['/partners?prefecture=JP-99', '?prefecture'],
    ['/partners?region=MOON', '?region'],
    ['/partners?field=LOVE', '?field'],
    ['/partners?programme=NONE', '?programme'],
    ['/partners?field=%00', '?field'],
    ['/partners?q=%00', '?q'],
    [`/partners?q=${'x'.repeat(300)}`, '?q'],
    ['/partners?sort=height', '?sort'],
  ])('%s', async (path, pointer) => {
    const problem = await expectProblem(await partners.GET(get(path)), 422);
    expect(problem.errors?.map((error) => error.pointer)).toContain(pointer);
  });

  test('an unknown slug', async () => {
    for (const slug of ['no-such', '../etc', '%00', 'x'.repeat(5000)]) {
      await expectProblem(await partner.GET(get('/partners/x'), withSlug(slug)), 404);
    }
  });

  test('an archived partner', async () => {
    await db.partner.update({ where: { slug: 'ntn' }, data: { archivedAt: new Date() } });
    await expectProblem(await partner.GET(get('/partners/ntn'), withSlug('ntn')), 404);
  });

  test('other methods', async () => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'] as const) {
      const response = await partners[method](new Request(`${address}/partners`, { method }));
      expect(response.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
      await expectProblem(response, 405);
    }
    await expectProblem(await match.GET(get('/match')), 405);
  });
});

const facts = { industries: ['ISIC-10'], province: 'TH-22', seeks: ['FOOD_INNOVATION'] };

describe('match', () => {
  test('explains each pair by parts that add up', async () => {
    const body = await expectShape(
      await match.POST(post(JSON.stringify({ facts, limit: 5 }))),
      schemas.matchResponseSchema,
    );
    expect(body.results).toHaveLength(5);
    for (const { score, forSme, forPartner } of body.results) {
      for (const side of [forSme, forPartner]) {
        expect(side.parts.reduce((sum, part) => sum + part.points, 0)).toBe(side.score);
      }
      const mean = (2 * forSme.score * forPartner.score) / (forSme.score + forPartner.score);
      expect(Math.abs(score - mean)).toBeLessThanOrEqual(0.5);
    }
    const scores = body.results.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  test('takes target industries for the divisions that they cover', async () => {
    const body = { facts: { ...facts, industries: ['TGT-01'] } };
    expect((await match.POST(post(JSON.stringify(body)))).status).toBe(200);
  });

  test('leaves out partners that fail a requirement, and says how many', async () => {
    const requirements = [{ kind: 'place', place: 'JP-24' }];
    const response = await match.POST(post(JSON.stringify({ facts: { ...facts, requirements } })));
    const body = schemas.matchResponseSchema.parse(await response.json());
    expect(body.excluded).toBeGreaterThan(0);
    expect(body.considered - body.excluded).toBeGreaterThanOrEqual(body.results.length);
  });

  test.each([
    [{ ...facts, industries: ['ISIC-77777'] }, '/facts/industries/0'],
    [{ ...facts, industries: [] }, '/facts/industries'],
    [{ ...facts, province: 'TH-99' }, '/facts/province'],
    [{ ...facts, seeks: ['FOOD_INNOVATION', 'NOPE'] }, '/facts/seeks/1'],
    [{ ...facts, prefectures: ['JP-99'] }, '/facts/prefectures/0'],
    [{ ...facts, phases: [4] }, '/facts/phases/0'],
    [
      { ...facts, requirements: [{ kind: 'certificate', code: 'CRT-NOPE' }] },
      '/facts/requirements/0/code',
    ],
  ])('refuses %j', async (wrong, pointer) => {
    const response = await match.POST(post(JSON.stringify({ facts: wrong })));
    const problem = await expectProblem(response, 422);
    expect(problem.errors?.map((error) => error.pointer)).toContain(pointer);
  });

  test.each([
    ['not JSON', '{', 400],
    ['nothing', '', 400],
    ['NUL', JSON.stringify({ facts: { ...facts, seeks: ['\0'] } }), 400],
    ['half a surrogate pair', '{"facts":{"industries":["\\ud800"]}}', 400],
    ['a megabyte', `{"x":"${'y'.repeat(1_000_000)}"}`, 413],
    ['deep nesting', `${'['.repeat(5000)}${']'.repeat(5000)}`, 400],
    ['a number', '7', 422],
    ['null', 'null', 422],
    ['a limit beyond reason', JSON.stringify({ facts, limit: 1e9 }), 422],
  ])('refuses %s', async (_, body, status) => {
    await expectProblem(await match.POST(post(body)), status);
  });

  test('refuses bytes that are no UTF-8, and other kinds of content', async () => {
    await expectProblem(await match.POST(post(new Uint8Array([0x7b, 0xff, 0xfe]))), 400);
    const form = post('a=b', { 'content-type': 'application/x-www-form-urlencoded' });
    await expectProblem(await match.POST(form), 415);
  });
});

test('the description is made from the same schemas', async () => {
  const body = (await (await answerOpenapi()).json()) as {
    openapi: string;
    paths: Record<string, unknown>;
    components: { schemas: Record<string, { properties?: Record<string, unknown> }> };
  };
  expect(body.openapi).toBe('3.1.0');
  expect(Object.keys(body.paths)).toContain('/api/v1/match');
  expect(Object.keys(body.components.schemas.Partner?.properties ?? {})).toEqual(
    Object.keys(schemas.partnerSchema.shape),
  );
  const refs = [...JSON.stringify(body).matchAll(/"#\/components\/schemas\/(\w+)"/g)];
  for (const [, name] of refs) expect(Object.keys(body.components.schemas)).toContain(name);
});

test('an address that asks too much is told when to come back', async () => {
  const asked = { 'x-client-address': '203.0.113.9' };
  let response = await match.POST(post('{}', asked));
  for (let count = 0; count < 1300 && response.status !== 429; count++) {
    response = await match.POST(post('{}', asked));
  }
  expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
  await expectProblem(response, 429);
  expect((await match.POST(post('{}', { 'x-client-address': '203.0.113.10' }))).status).toBe(422);
});

test('ready while the migrations are those of the code, and only then', async () => {
  expect((await answerReady()).status).toBe(200);
  await withClient(ownerUrl, (client) =>
    client.query(
      `UPDATE "_prisma_migrations" SET "finished_at" = NULL
       WHERE "migration_name" = (SELECT max("migration_name") FROM "_prisma_migrations")`,
    ),
  );
  await expectProblem(await answerReady(), 503);
});
