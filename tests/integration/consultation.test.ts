import { beforeEach, describe, expect, test } from 'vitest';
import { makeArticle } from '@/lib/consultation/article-commands';
import { findConsultation } from '@/lib/consultation/detail-queries';
import { downloadConsultationFile } from '@/lib/consultation/file-queries';
import {
  askConsultation,
  closeConsultation,
  followUp,
  rateConsultation,
  reopenConsultation,
  replyToAdvisor,
} from '@/lib/consultation/firm-commands';
import { advisorQueue, listOwn } from '@/lib/consultation/queue-queries';
import {
  answerConsultation,
  askBack,
  assignConsultation,
  handOverConsultation,
  noteConsultation,
  takeConsultation,
} from '@/lib/consultation/staff-commands';
import { db } from '@/lib/db/client';
import { addPerson } from '../access/actors';
import { pdf } from '../support/sample-files';
import {
  addAdvisor,
  addFirm,
  addHead,
  addressees,
  ask,
  code,
  day,
  hour,
  kindsOf,
  later,
  mails,
  monday,
  noAdvisors,
  row,
  value,
  words,
} from './consultation-world';

beforeEach(noAdvisors);

describe('a question', () => {
  test('goes to the own centre’s advisor, with its files, its clock and mails to both', async () => {
    const { member } = await addFirm();
    const advisor = await addAdvisor('BSC-09');
    await addAdvisor('BSC-06');
    const file = { name: 'แผนผัง.pdf', bytes: pdf('plan') };
    const asked = await ask(member, { urgency: 'urgent', files: [file] });
    expect(asked.code).toMatch(/^EC-2570-\d{4}$/);
    expect(await row(asked.code)).toMatchObject({
      ...{ state: 'WITH_ADVISOR', advisorId: advisor.id, routedBy: 'own-centre' },
      ...{ centreCode: 'BSC-09', handledAtCode: 'BSC-09', dueAt: new Date('2027-06-15T14:59:59Z') },
    });
    expect(await addressees(asked.code, 'consultation-received')).toEqual([member.email]);
    expect(await addressees(asked.code, 'consultation-to-answer')).toEqual([advisor.email]);
    const detail = await findConsultation(asked.code, member);
    expect(detail?.entries.map(({ kind }) => kind)).toEqual(['question']);
    expect(detail?.entries[0]?.texts[0]?.body).toBe(words.body);
    const kept = detail?.entries[0]?.files[0];
    expect(kept).toMatchObject({ name: 'แผนผัง.pdf', state: 'ready' });
    const download = value(await downloadConsultationFile(advisor, kept?.id ?? ''));
    expect(Buffer.from(download.bytes).equals(Buffer.from(file.bytes))).toBe(true);
  });

  test('does not exist for other firms, other centres, the desk and partners, nor do its files', async () => {
    const { member } = await addFirm();
    const advisor = await addAdvisor('BSC-09');
    const asked = await ask(member, { files: [{ name: 'a.pdf', bytes: pdf('a') }] });
    const file = await db.caseFile.findFirstOrThrow({ where: { consultationId: asked.id } });
    const others = [
      (await addFirm()).member,
      await addPerson('OFFICER', { centreCode: 'BSC-06' }),
      await addPerson('JAPAN_DESK'),
      await addPerson('PARTNER_CONTACT'),
    ];
    for (const other of others) {
      expect(await findConsultation(asked.code, other)).toBeNull();
      expect(code(await downloadConsultationFile(other, file.id))).toBe('access.not-found');
    }
    expect(await findConsultation(asked.code, advisor)).not.toBeNull();
    await db.caseFile.update({ where: { id: file.id }, data: { scan: 'INFECTED' } });
    expect(code(await downloadConsultationFile(advisor, file.id))).toBe('file.infected');
  });

  test('goes to another centre without an advisor or with a long queue, and waits when nobody is free', async () => {
    const { member } = await addFirm();
    const head = await addHead('BSC-09');
    const headquarters = await addPerson('OFFICER');
    const alone = await ask(member);
    expect(await row(alone.code)).toMatchObject({ state: 'WAITING', routedBy: 'no-advisor' });
    expect(await addressees(alone.code, 'consultation-to-answer')).toEqual([head.email]);
    await db.centre.updateMany({ data: { headId: null } });
    const headless = await ask(member);
    expect(await addressees(headless.code, 'consultation-to-answer')).toContain(headquarters.email);

    const away = await addAdvisor('BSC-01');
    expect(await row((await ask(member)).code)).toMatchObject({
      ...{ advisorId: away.id, handledAtCode: 'BSC-01', routedBy: 'no-advisor' },
    });
    const near = await addAdvisor('BSC-09', { most: 1 });
    expect(await row((await ask(member)).code)).toMatchObject({ advisorId: near.id });
    expect(await row((await ask(member)).code)).toMatchObject({
      ...{ advisorId: away.id, routedBy: 'long-queue' },
    });
    const potter = await addAdvisor('BSC-12', { topics: ['ceramics'] });
    expect(await row((await ask(member, { topic: 'ceramics' })).code)).toMatchObject({
      ...{ advisorId: potter.id, handledAtCode: 'BSC-12', routedBy: 'special-centre' },
    });
  });

  test('twelve at once fill no advisor beyond the limit', async () => {
    const firms = await Promise.all(Array.from({ length: 12 }, () => addFirm()));
    const near = await addAdvisor('BSC-09', { most: 3 });
    const away = await addAdvisor('BSC-02', { most: 4 });
    await Promise.all(firms.map(({ member }) => ask(member)));
    const of = (advisorId: string) => db.consultation.count({ where: { advisorId } });
    expect([await of(near.id), await of(away.id)]).toEqual([3, 4]);
  });

  test('of a firm that is not approved, or with a file that lies, is refused', async () => {
    const { sme, member } = await addFirm();
    const input = { topic: 'digital', ...words };
    const files = [{ name: 'a.pdf', bytes: new Uint8Array(Buffer.from('MZ nothing of a PDF')) }];
    expect(code(await askConsultation.run(member, { ...input, files }))).toMatch(/^file\.type/);
    await db.sme.update({ where: { id: sme.id }, data: { state: 'STAGE_1' } });
    expect(code(await askConsultation.run(member, input))).toBe('sme.not-approved');
    expect(await listOwn(member)).toEqual([]);
  });
});

describe('its course', () => {
  test('back and forth to the answer; the clock stops while the firm is asked', async () => {
    const { member } = await addFirm();
    const advisor = await addAdvisor('BSC-09');
    const { id, code: of } = await ask(member);
    expect((await row(of)).dueAt).toEqual(new Date('2027-06-17T14:59:59Z'));
    const at = (days: number) => ({ now: later(days * day) });
    value(await noteConsultation.run(advisor, { id, ...words, body: 'for the staff' }, at(0.1)));
    value(await askBack.run(advisor, { id, ...words }, at(0.2)));
    expect(await row(of)).toMatchObject({ state: 'ASKED_BACK', dueAt: null });
    expect(code(await followUp.run(member, { id, ...words }))).toBe('consultation.not-now');
    value(await replyToAdvisor.run(member, { id, ...words }, at(2)));
    expect((await row(of)).dueAt).toEqual(new Date('2027-06-21T14:59:59Z'));
    value(await answerConsultation.run(advisor, { id, ...words }, at(3)));
    expect(await row(of)).toMatchObject({ state: 'ANSWERED', firstAnswerAt: later(3 * day) });
    expect(await addressees(of, 'consultation-answered')).toEqual([member.email]);
    value(await followUp.run(member, { id, ...words }, at(4)));
    expect((await row(of)).state).toBe('WITH_ADVISOR');
    value(await answerConsultation.run(advisor, { id, ...words }, at(5)));
    expect(await row(of)).toMatchObject({
      firstAnswerAt: later(3 * day),
      answeredAt: later(5 * day),
    });
    value(await rateConsultation.run(member, { id, rating: '4', note: 'ดี' }, at(6)));
    expect(code(await rateConsultation.run(member, { id, rating: '1' }))).toBe(
      'consultation.rated-already',
    );
    value(await closeConsultation.run(member, { id }, at(7)));
    expect(code(await answerConsultation.run(advisor, { id, ...words }))).toBe(
      'consultation.closed',
    );
    value(await reopenConsultation.run(member, { id, ...words }, at(8)));
    expect(await row(of)).toMatchObject({ state: 'WITH_ADVISOR', closedAt: null, rating: 4 });
    const all = ['question', 'note', 'ask-back', 'reply', 'answer', 'follow-up', 'answer'];
    expect(await kindsOf(id)).toEqual([...all, 'rated', 'closed', 'reopened']);
    const seen = await findConsultation(of, member);
    expect(seen?.entries.map(({ kind }) => kind)).not.toContain('note');
    expect(JSON.stringify(seen)).not.toContain('for the staff');
  });

  test('of two advisors who take it at once one has it', async () => {
    const { member } = await addFirm();
    const { id, code: of } = await ask(member);
    const two = [await addAdvisor('BSC-09'), await addAdvisor('BSC-09')];
    const done = await Promise.all(two.map((one) => takeConsultation.run(one, { id })));
    expect(done.filter(({ ok }) => ok)).toHaveLength(1);
    const winner = two[done.findIndex(({ ok }) => ok)];
    expect(await row(of)).toMatchObject({ state: 'WITH_ADVISOR', advisorId: winner?.id });
    const [own] = (await advisorQueue(winner as never)).mine;
    expect(own).toMatchObject({ code: of, turn: 'ADVISOR' });
    expect(own?.clock).not.toBeNull();
  });

  test('a head assigns, an advisor hands over to another centre, and the firm is told', async () => {
    const { member } = await addFirm();
    const head = await addHead('BSC-09');
    const { id, code: of } = await ask(member);
    const advisor = await addAdvisor('BSC-09');
    const stranger = await addPerson('OFFICER', { centreCode: 'BSC-09' });
    expect(code(await assignConsultation.run(stranger, { id, advisorId: advisor.id }))).toBe(
      'access.denied',
    );
    expect(code(await assignConsultation.run(head, { id, advisorId: stranger.id }))).toBe(
      'consultation.not-an-advisor',
    );
    value(await assignConsultation.run(head, { id, advisorId: advisor.id }));
    expect(code(await assignConsultation.run(head, { id, advisorId: advisor.id }))).toBe(
      'consultation.same-place',
    );
    const due = (await row(of)).dueAt;
    value(
      await handOverConsultation.run(advisor, { id, to: 'BSC-07', ...words, body: 'secret why' }),
    );
    expect(await row(of)).toMatchObject({
      ...{ state: 'WAITING', advisorId: null, handledAtCode: 'BSC-07', dueAt: due },
    });
    const told = await mails(of, 'consultation-moved');
    expect(told.map(({ toEmail }) => toEmail)).toEqual([member.email, member.email]);
    expect(JSON.stringify(await findConsultation(of, member))).not.toContain('secret why');
    const there = await addAdvisor('BSC-07');
    value(await takeConsultation.run(there, { id }));
    expect((await findConsultation(of, there))?.moves).toContain('answer');
    expect(code(await answerConsultation.run(advisor, { id, ...words }))).toBe('access.denied');
  });

  test('an answer becomes an anonymous draft of somebody who does not publish it alone', async () => {
    const { sme, member } = await addFirm();
    const secrets = { nameTh: 'บริษัท ความลับการค้า จำกัด', contactPhone: '+66 2 000 1234' };
    await db.sme.update({ where: { id: sme.id }, data: secrets });
    const advisor = await addAdvisor('BSC-09');
    const { id } = await ask(member, { body: 'เราคือความลับการค้า โทร 02-000-1234 ควรวัดอะไรก่อน' });
    expect(code(await makeArticle.run(advisor, { id }))).toBe('consultation.not-now');
    const body = `ตอบ ความลับการค้า: วัดเวลารอก่อน (${member.email})`;
    value(await answerConsultation.run(advisor, { id, body, language: 'th' }));
    const { slug } = value(await makeArticle.run(advisor, { id }));
    const version = await db.articleVersion.findFirstOrThrow({ where: { article: { slug } } });
    expect(version).toMatchObject({
      state: 'DRAFT',
      authorId: advisor.id,
      topics: ['quality-lean'],
    });
    const texts = await db.text.findMany({ where: { ownerId: version.id } });
    const all = texts.map((text) => text.body).join('\n');
    expect(all).toContain('วัดเวลารอก่อน');
    expect(all).not.toMatch(/ความลับการค้า|000-1234/);
    expect(all).not.toContain(member.email);
    expect(code(await makeArticle.run(advisor, { id }))).toBe('consultation.has-article');
  });
});

test('times of answers count from the hour of the question in Thailand', async () => {
  const { member } = await addFirm();
  await addAdvisor('BSC-09');
  const friday = later(4 * day + 14 * hour);
  const { code: of } = await ask(member, { urgency: 'urgent' }, friday);
  expect((await row(of)).dueAt).toEqual(new Date('2027-06-21T14:59:59Z'));
  expect(monday.getUTCDay()).toBe(1);
});
