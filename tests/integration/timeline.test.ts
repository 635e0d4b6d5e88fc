import { beforeAll, describe, expect, test } from 'vitest';
import type { Viewer } from '@/lib/auth/viewer-type';
import { assignCases } from '@/lib/casework/commands';
import { db } from '@/lib/db/client';
import { acceptForPartner } from '@/lib/introduction/desk-commands';
import { approveIntroduction, returnIntroduction } from '@/lib/introduction/officer-commands';
import { resubmitIntroduction } from '@/lib/introduction/sme-commands';
import { sendMessage } from '@/lib/message/commands';
import { setStep } from '@/lib/outcome/step-commands';
import { findCaseFile } from '@/lib/timeline/case-file';
import { addPerson } from '../access/actors';
import { caseOf, makePair, type Pair, request, sentLink } from './introduction-world';
import { makeMet, step } from './outcome-world';

/** One case with something of everything, and what of it each reader finds in its timeline. */
const said = {
  question: 'คำถามของเจ้าหน้าที่ถึงกิจการ',
  reply: 'คำตอบของกิจการถึงเจ้าหน้าที่',
  passing: 'ข้อความของเจ้าหน้าที่ถึงฝ่ายญี่ปุ่น',
  note: 'บันทึกส่งต่องานภายใน',
  toAll: 'ข้อความถึงทุกฝ่าย',
  thai: 'ข้อความเฉพาะฝ่ายไทย',
  japanese: '日本側だけのメッセージ',
  staff: 'ข้อความเฉพาะเจ้าหน้าที่',
};
type Said = keyof typeof said;

async function run(pair: Pair) {
  const code = await request(pair);
  const { id } = await caseOf(code);
  const words = (text: string) => ({ id, text, language: 'th' });
  await returnIntroduction.run(pair.officer, words(said.question));
  await resubmitIntroduction.run(pair.member, words(said.reply));
  await approveIntroduction.run(pair.officer, words(said.passing));
  const colleague = await addPerson('OFFICER', { centreCode: 'BSC-09' });
  await assignCases.run(pair.officer, {
    ids: [id],
    to: colleague.id,
    text: said.note,
    language: 'th',
  });
  await sentLink(pair, code);
  await acceptForPartner.run(pair.desk, { id, language: 'ja' });
  const messages = [
    [pair.member, 'ALL', said.toAll],
    [pair.officer, 'THAI_SIDE', said.thai],
    [pair.desk, 'JAPANESE_SIDE', said.japanese],
    [pair.desk, 'STAFF', said.staff],
  ] as const;
  for (const [viewer, audience, body] of messages) {
    const sent = await sendMessage.run(viewer, { id, body, language: 'th', audience });
    expect(sent, audience).toMatchObject({ ok: true });
  }
  // What the clock does: a reminder to the partner, and one to the firm.
  for (const turn of ['PARTNER', 'SME']) {
    await db.introductionEvent.create({
      data: {
        ...{ introductionId: id, move: 'remind', fromState: 'ACCEPTED', toState: 'ACCEPTED' },
        ...{ actorName: '', actorSide: 'SYSTEM', data: { turn } },
      },
    });
  }
  return code;
}

const readers = ['member', 'officer', 'headquarters', 'desk', 'contact', 'admin'] as const;
type Reader = (typeof readers)[number];

/** Who reads what; a row names the readers, everybody else must not find it. */
const words: Record<Said, readonly Reader[]> = {
  question: ['member', 'officer', 'headquarters', 'desk', 'admin'],
  reply: ['member', 'officer', 'headquarters', 'desk', 'admin'],
  passing: readers,
  note: ['officer', 'headquarters', 'desk', 'admin'],
  toAll: readers,
  thai: ['member', 'officer', 'headquarters', 'admin'],
  japanese: ['desk', 'contact', 'admin'],
  staff: ['officer', 'headquarters', 'desk', 'admin'],
};

describe('the timeline of one case', () => {
  let pair: Pair;
  let code: string;
  beforeAll(async () => {
    pair = await makePair();
    code = await run(pair);
  });

  const viewerOf = (reader: Reader) =>
    reader === 'admin' ? (pair.actors.admin as Viewer) : pair[reader];
  const fileFor = async (reader: Reader) => {
    const file = await findCaseFile(viewerOf(reader), code);
    if (!file) throw new Error(`no case for ${reader}`);
    return file;
  };

  test.each(Object.entries(words) as [Said, readonly Reader[]][])('%s', async (key, allowed) => {
    const found: Reader[] = [];
    for (const reader of readers) {
      const { timeline } = await fileFor(reader);
      if (JSON.stringify(timeline).includes(said[key])) found.push(reader);
    }
    expect(found).toEqual(readers.filter((reader) => allowed.includes(reader)));
  });

  test('reminders are told to the late side and to staff', async () => {
    const counts: Partial<Record<Reader, string[]>> = {};
    for (const reader of readers) {
      counts[reader] = (await fileFor(reader)).timeline
        .filter(({ title }) => title.code === 'introduction.move.remind')
        .flatMap(({ lines }) => lines?.map((line) => line.code) ?? []);
    }
    const [partner, sme] = ['timeline.lateSide.PARTNER', 'timeline.lateSide.SME'];
    expect(counts.member).toEqual([sme]);
    expect(counts.contact).toEqual([partner]);
    for (const reader of ['officer', 'desk', 'admin'] as const) {
      expect(counts[reader]).toEqual([partner, sme]);
    }
  });

  test('mails are told to the side that they went to, without a link in them', async () => {
    const sides: Partial<Record<Reader, string[]>> = {};
    for (const reader of readers) {
      const { timeline } = await fileFor(reader);
      const mails = timeline.filter(({ kind }) => kind === 'mail');
      sides[reader] = [...new Set(mails.map(({ desk }) => desk))].sort();
      expect(JSON.stringify(mails)).not.toMatch(/partner\/answer\/|https?:/);
    }
    expect(sides.member).toEqual(['thai']);
    expect(sides.contact).toEqual(['japanese']);
    expect(sides.officer).toEqual(['japanese', 'thai']);
  });

  test('stands in time order, what is to come at its end, every entry once', async () => {
    for (const reader of readers) {
      const { timeline } = await fileFor(reader);
      const past = timeline.filter(({ future }) => !future).map(({ at }) => at.getTime());
      expect(past).toEqual([...past].sort((a, b) => a - b));
      expect(timeline.findIndex(({ future }) => future)).toBe(past.length);
      expect(timeline.at(-1)).toMatchObject({ key: 'coming:due', desk: 'thai' });
      const keys = timeline.map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  test('does not exist for the partner before an officer has passed it on', async () => {
    const fresh = await makePair();
    const early = await request(fresh);
    expect(await findCaseFile(fresh.contact, early)).toBeNull();
    expect(await findCaseFile(fresh.desk, early)).toBeNull();
    expect(await findCaseFile(pair.member, early)).toBeNull();
    expect((await findCaseFile(fresh.member, early))?.staff.officer?.name).toBeTruthy();
  });
});

test('a firm without an account is written to by its address, and stays unnamed to the partner', async () => {
  const world = await makeMet({ account: true });
  const who = { name: 'สมศรี มั่งมี', email: `somsri-${world.code}@firm.example.test` };
  await db.sme.update({
    where: { id: world.sme.id },
    data: { contactName: who.name, contactEmail: who.email },
  });
  await db.user.updateMany({ where: { smeId: world.sme.id }, data: { disabledAt: new Date() } });
  expect(await setStep.run(world.officer, { id: world.id, ...step() })).toMatchObject({ ok: true });
  const shown = async (viewer: Viewer) => JSON.stringify(await findCaseFile(viewer, world.code));
  expect(await shown(world.officer)).toContain(who.name);
  const seen = await shown(world.contact);
  expect(seen).toContain(world.contact.name);
  for (const secret of [who.name, who.email]) expect(seen).not.toContain(secret);
});
