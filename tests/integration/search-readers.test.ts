/** Who finds what: each kind of thing, for everybody who may ask, in three languages. */
import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { suggest } from '@/lib/search/suggest';
import { addCase, makeWorld, type World } from '../access/world';
import { needOf, post } from './need-world';
import { actor, ask, found, indexed, unique, write } from './search-world';

let world: World;
const names = { th: unique('ปลาทองกิจ'), ja: unique('金魚工業'), en: unique('Goldfish') };

beforeAll(async () => {
  world = await makeWorld();
  const { th: nameTh, ja: nameJa, en: nameEn } = names;
  const contact = { contactEmail: 'som@goldfish-firm.example.test', contactPhone: '+6621234567' };
  await db.sme.update({
    where: { id: world.sme.id },
    data: { nameTh, nameJa, nameEn, contactName: 'สมศรี ใจงาม', ...contact },
  });
  await write('SME', world.sme.id, 'products', 'แม่พิมพ์ ติดต่อ som@goldfish-firm.example.test');
  await indexed();
});

describe('a firm', () => {
  const finds = async (who: string, q: string) =>
    (await found(q, actor(world, who))).includes(world.sme.id);

  test.each(Object.values(names))('is found by its people and its officers as %s', async (name) => {
    expect(await finds('member', name)).toBe(true);
    expect(await finds('centreOfficer', name)).toBe(true);
    expect(await finds('headquarters', name)).toBe(true);
    expect(await finds('admin', name)).toBe(true);
  });

  test.each(Object.values(names))('is found by nobody else as %s', async (name) => {
    for (const who of ['otherMember', 'otherCentreOfficer', 'desk', 'partnerContact']) {
      expect([who, await finds(who, name)]).toEqual([who, false]);
      expect(await suggest(name, actor(world, who), 'en', 8)).toEqual([]);
    }
    expect(await found(name)).toEqual([]);
    expect(await suggest(name, null, 'en', 8)).toEqual([]);
  });

  test('a name that is nearly right is told only to those who may find it', async () => {
    const slip = names.en.replace('Goldfish', 'Goldfihs');
    const officer = await ask(slip, actor(world, 'centreOfficer'));
    expect(officer.didYouMean.map(({ name }) => name)).toEqual([names.en]);
    expect((await ask(slip)).didYouMean).toEqual([]);
    expect((await ask(slip, actor(world, 'otherCentreOfficer'))).didYouMean).toEqual([]);
  });

  test('its contact data are in no column of the index', async () => {
    const rows = await db.$queryRaw<{ row: string }[]>`
      SELECT e::text || coalesce(string_agg(n::text, ''), '') AS "row" FROM "SearchEntry" e
      LEFT JOIN "SearchName" n ON n."ownerId" = e."ownerId"
      WHERE e."ownerId" = ${world.sme.id} GROUP BY e."kind", e."ownerId", e.*`;
    expect(rows).toHaveLength(1);
    for (const secret of ['goldfish-firm', 'สมศรี', '21234567']) {
      expect(rows[0]?.row).not.toContain(secret);
    }
  });

  test('the desk finds it once a case has been passed on, on the page of that case', async () => {
    const { code } = await addCase(world, 'APPROVED');
    await indexed();
    const { hits } = await ask(names.ja, actor(world, 'desk'), {}, 'ja');
    expect(hits.map(({ path }) => path)).toEqual([`/desk/introductions/${code}`]);
    expect(await finds('otherCentreOfficer', names.ja)).toBe(false);
  });

  test('a draft is its own people’s alone', async () => {
    await db.sme.update({ where: { id: world.sme.id }, data: { state: 'DRAFT' } });
    await indexed();
    expect(await finds('member', names.th)).toBe(true);
    for (const who of ['centreOfficer', 'headquarters', 'admin', 'desk']) {
      expect([who, await finds(who, names.th)]).toEqual([who, false]);
    }
    await db.sme.update({ where: { id: world.sme.id }, data: { state: 'APPROVED' } });
    await indexed();
  });

  test('what the index still proposes is not shown when the firm has moved away', async () => {
    const { id } = world.sme;
    await db.sme.update({ where: { id }, data: { centreCode: 'BSC-01' } });
    expect(await finds('centreOfficer', names.th)).toBe(false);
    await db.sme.update({ where: { id }, data: { centreCode: 'BSC-09' } });
    await indexed();
    expect(await finds('centreOfficer', names.th)).toBe(true);
  });
});

describe('a posted need', () => {
  const title = unique('ตู้อบเห็ด');
  let code: string;
  let id: string;

  beforeAll(async () => {
    const specification = `${names.th} ต้องการตู้อบ โทร 021234567`;
    code = await post(actor(world, 'member'), { title, specification, hidesName: 'on' });
    id = (await needOf(code)).id;
    await indexed();
  });

  const finders = async () => {
    const all = ['member', 'otherMember', 'centreOfficer', 'otherCentreOfficer', 'headquarters'];
    const more = ['desk', 'admin', 'partnerContact', 'otherPartnerContact'];
    const who: string[] = [];
    for (const one of [...all, ...more]) {
      if ((await found(title, actor(world, one))).includes(id)) who.push(one);
    }
    return who;
  };

  test('is found by those whom the board shows it', async () => {
    const all = ['member', 'centreOfficer', 'headquarters', 'desk', 'admin'];
    expect(await finders()).toEqual([...all, 'partnerContact', 'otherPartnerContact']);
    expect(await found(title)).toEqual([]);
  });

  test('leads each to its own page of it', async () => {
    const path = async (who: string) => (await ask(title, actor(world, who))).hits[0]?.path;
    expect(await path('member')).toBe(`/sme/needs/${code}`);
    expect(await path('partnerContact')).toBe(`/partner/needs/${code}`);
    expect(await path('desk')).toBe(`/desk/needs/${code}`);
    expect(await path('centreOfficer')).toBe(`/officer/needs/${code}`);
  });

  test('its owner’s name is in no column, whoever may be told', async () => {
    const rows = await db.$queryRaw<{ row: string }[]>`
      SELECT e::text || coalesce(string_agg(n::text, ''), '') AS "row" FROM "SearchEntry" e
      LEFT JOIN "SearchName" n ON n."ownerId" = e."ownerId"
      WHERE e."ownerId" = ${id} GROUP BY e."kind", e."ownerId", e.*`;
    expect(rows).toHaveLength(1);
    for (const name of [...Object.values(names), '21234567']) {
      expect(rows[0]?.row.toLowerCase()).not.toContain(name.toLowerCase());
    }
    expect(await found(names.th, actor(world, 'partnerContact'))).toEqual([]);
  });

  test('neither is how its names are read and spelt', async () => {
    const read = {
      nameReading: 'キンギョコウギョウ',
      contactReading: 'ソムシー',
      contactRoman: 'Somsri Jaingam',
    };
    await db.sme.update({ where: { id: world.sme.id }, data: read });
    const words = `きんぎょこうぎょう ｿﾑｼｰ SOMSRI  jaingam`;
    await write('POSTED_NEED', id, 'specification', words);
    await write('SME', world.sme.id, 'products', words);
    await indexed();
    const rows = await db.$queryRaw<{ row: string }[]>`
      SELECT "kind" || ' ' || "texts"::text || "tokens"::text AS "row" FROM "SearchEntry"
      WHERE "ownerId" = ANY(${[id, world.sme.id]}) ORDER BY "kind"`;
    expect(rows.map(({ row }) => row.split(' ')[0])).toEqual(['SME', 'NEED']);
    for (const { row } of rows) expect(row).not.toMatch(/ｿﾑｼｰ|そむし|somsri|jaingam/i);
    expect(rows[1]?.row).not.toMatch(/きんぎょこうぎょう|きん|キンギョ/);
  });

  test('nor what a machine once made of a name that is struck out by now', async () => {
    await write('POSTED_NEED', id, 'specification', 'ติดต่อบุญเลิศ เรื่องเครื่องอบ');
    const key = { ownerKind: 'POSTED_NEED', ownerId: id, field: 'specification' } as const;
    const { revision } = await db.text.findFirstOrThrow({ where: { ...key, language: 'th' } });
    const machine = { origin: 'MACHINE', body: 'Contact Boonlert about dryers' } as const;
    await db.text.create({ data: { ...key, ...machine, language: 'en', ofRevision: revision } });
    await db.sme.update({ where: { id: world.sme.id }, data: { contactName: 'บุญเลิศ' } });
    await indexed();
    const contact = actor(world, 'partnerContact');
    const { hits } = await ask(title, contact, {}, 'en');
    expect(hits.find((hit) => hit.id === id)?.snippet?.text).toContain('เครื่องอบ');
    expect(await found('Boonlert', contact)).toEqual([]);
  });

  test('for chosen recipients it is found by them alone', async () => {
    const chosen = unique('เครื่องบดใบชา');
    const recipients = [world.partner.id];
    const made = await post(actor(world, 'member'), {
      title: chosen,
      audience: 'chosen',
      recipients,
    });
    await indexed();
    const { id: needId } = await needOf(made);
    expect(await found(chosen, actor(world, 'partnerContact'))).toEqual([needId]);
    expect(await found(chosen, actor(world, 'otherPartnerContact'))).toEqual([]);
  });

  test('an unapproved one is found by nobody, not even by those who wrote it', async () => {
    await db.postedNeed.update({ where: { id }, data: { state: 'WAITING' } });
    await indexed();
    expect(await finders()).toEqual([]);
    await db.postedNeed.update({ where: { id }, data: { state: 'OPEN' } });
    await indexed();
  });

  test('a partner’s need is for approved firms, not for those still under review', async () => {
    const wanted = unique('乾燥しいたけ');
    const made = await post(actor(world, 'partnerContact'), { title: wanted, language: 'ja' });
    await indexed();
    const { id: needId } = await needOf(made);
    expect(await found(wanted, actor(world, 'member'))).toEqual([needId]);
    await db.sme.update({ where: { id: world.otherSme.id }, data: { state: 'STAGE_1' } });
    const unapproved = await ask(wanted, actor(world, 'otherMember'));
    expect([unapproved.hits, unapproved.total]).toEqual([[], 0]);
    await db.sme.update({ where: { id: world.otherSme.id }, data: { state: 'APPROVED' } });
    expect(await found(wanted, actor(world, 'otherMember'))).toEqual([needId]);
  });
});

describe('what is public', () => {
  test.each([
    ['partner', 'DENSO', 'เด็นโซ่', '株式会社デンソー'],
    ['programme', 'Lean Automation', 'LASI', 'リーンオートメーション'],
  ])('a %s is found in three languages', async (kind, ...words) => {
    for (const q of words) {
      const { hits } = await ask(q);
      expect(hits.map((hit) => hit.kind)).toContain(kind);
    }
  });

  test('centres are found by the provinces that they serve', async () => {
    for (const q of ['เชียงใหม่', 'チェンマイ', 'Chiang Mai']) {
      const { hits } = await ask(q, null, { kind: ['centre'] });
      expect(hits.map(({ path }) => path)).toContain('/centres/BSC-01');
    }
  });

  test('an archived partner is gone, an example is found by staff alone', async () => {
    const nameEn = unique('Kirin Springs');
    const { id } = world.otherPartner;
    await db.partner.update({ where: { id }, data: { nameEn } });
    await indexed();
    expect(await found(nameEn)).toEqual([id]);
    await db.partner.update({ where: { id }, data: { isExample: true } });
    await indexed();
    expect(await found(nameEn)).toEqual([]);
    expect(await found(nameEn, actor(world, 'desk'))).toEqual([id]);
    await db.partner.update({ where: { id }, data: { archivedAt: new Date() } });
    expect(await found(nameEn, actor(world, 'desk'))).toEqual([]);
    await indexed();
    const left = await db.searchName.count({ where: { ownerId: id } });
    expect([await found(nameEn, actor(world, 'desk')), left]).toEqual([[], 0]);
  });
});
