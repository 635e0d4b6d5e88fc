import { randomUUID } from 'node:crypto';
import type { Viewer } from '@/lib/auth/viewer-type';
import { askConsultation } from '@/lib/consultation/firm-commands';
import { addSlots } from '@/lib/consultation/slot-commands';
import { db } from '@/lib/db/client';
import type { Result } from '@/lib/failure';
import { addPerson } from '../access/actors';
import { addSme } from '../access/world';

/** Firms, advisors and heads of centres for one try; advisors of tries before have left. */
export const hour = 3_600_000;
export const day = 24 * hour;

/** A Monday at 09:00 in Bangkok, in a week without holidays of Thailand. */
export const monday = new Date('2027-06-14T02:00:00Z');
export const later = (ms: number) => new Date(monday.getTime() + ms);

export async function noAdvisors(): Promise<void> {
  await db.advisor.updateMany({ data: { lastDay: new Date('2020-01-01T00:00:00Z') } });
  await db.centre.updateMany({ data: { headId: null } });
}

export async function addFirm(centreCode = 'BSC-09', province = 'TH-22') {
  const sme = await addSme(centreCode, province, 'APPROVED');
  const member = await addPerson('SME_MEMBER', { smeId: sme.id });
  return { sme, member };
}

export async function addAdvisor(
  centreCode: string | null,
  more: { topics?: string[]; languages?: ('th' | 'ja' | 'en')[]; most?: number } = {},
): Promise<Viewer> {
  const person = await addPerson('OFFICER', centreCode ? { centreCode } : {});
  await db.user.update({
    where: { id: person.id },
    data: { name: `Advisor ${randomUUID().slice(0, 8)}` },
  });
  await db.advisor.create({
    data: {
      userId: person.id,
      topics: more.topics ?? ['quality-lean'],
      languages: more.languages ?? ['th'],
      most: more.most ?? 50,
    },
  });
  return person;
}

export async function addHead(code: string): Promise<Viewer> {
  const head = await addPerson('OFFICER', { centreCode: code });
  await db.centre.update({ where: { code }, data: { headId: head.id } });
  return head;
}

export const words = { body: 'ข้อความทดสอบ', language: 'th' } as const;

export function value<T>(result: Result<T>): T {
  if (!result.ok)
    throw new Error(`${result.failure.code} ${JSON.stringify(result.failure.fields)}`);
  return result.value;
}

export async function ask(member: Viewer, more: object = {}, now: Date = monday) {
  const input = { topic: 'quality-lean', urgency: 'normal', ...words, ...more };
  const { code } = value(await askConsultation.run(member, input, { now }));
  return row(code);
}

export function row(code: string) {
  return db.consultation.findUniqueOrThrow({ where: { code } });
}

export async function mails(code: string, template?: string) {
  return db.mailMessage.findMany({
    where: { params: { path: ['code'], equals: code }, ...(template ? { template } : {}) },
    orderBy: { createdAt: 'asc' },
  });
}

export const addressees = async (code: string, template: string) =>
  (await mails(code, template)).map(({ toEmail }) => toEmail).sort();

export async function kindsOf(id: string): Promise<string[]> {
  const entries = await db.consultationEntry.findMany({
    where: { consultationId: id },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return entries.map(({ kind }) => kind);
}

/** A slot of an advisor; the day and the clock of Thailand. */
export async function addSlot(
  advisor: Viewer,
  date: string,
  time: string,
  more: object = {},
): Promise<string> {
  const input = { userId: advisor.id, date, time, minutes: '45', way: 'either', ...more };
  value(await addSlots.run(advisor, input, { now: monday }));
  const { id } = await db.advisorSlot.findFirstOrThrow({
    where: { advisorId: advisor.id, startsAt: new Date(`${date}T${time}:00+07:00`) },
  });
  return id;
}

export function code(result: Result<unknown>): string {
  if (result.ok) return 'done';
  const { fields } = result.failure;
  return (fields && Object.values(fields)[0]) ?? result.failure.code;
}

/** Many firms with a question each, without the way there. */
export async function addAsked(count: number, advisor: Viewer) {
  const numbers = Array.from({ length: count }, (_, index) => index);
  const ids = numbers.map(() => ({ sme: randomUUID(), user: randomUUID(), id: randomUUID() }));
  await db.sme.createMany({
    data: ids.map(({ sme }) => ({
      ...{ id: sme, code: `SME-${sme}`, state: 'APPROVED' as const, stage: 1, industries: [] },
      ...{ nameTh: 'กิจการทดสอบ', provinceCode: 'TH-22', centreCode: 'BSC-09' },
    })),
  });
  await db.user.createMany({
    data: ids.map(({ user, sme }) => ({
      ...{ id: user, email: `${user}@example.test`, name: 'Test', language: 'th' as const },
      ...{ role: 'SME_MEMBER' as const, smeId: sme, emailVerifiedAt: new Date() },
    })),
  });
  await db.consultation.createMany({
    data: ids.map(({ id, sme, user }) => ({
      ...{ id, code: `EC-${id}`, smeId: sme, askedById: user, askedByName: 'Test' },
      ...{ topic: 'quality-lean', urgency: 'normal', language: 'th' as const },
      ...{ state: 'WITH_ADVISOR' as const, centreCode: 'BSC-09', handledAtCode: 'BSC-09' },
      ...{ advisorId: advisor.id, routedBy: 'own-centre', createdAt: monday },
    })),
  });
  return ids.map(({ id, sme, user }) => ({ id, member: memberOf(user, sme) }));
}

function memberOf(id: string, smeId: string): Viewer {
  return {
    ...{ id, smeId, sessionId: id, name: 'Test', email: `${id}@example.test`, language: 'th' },
    ...{ role: 'SME_MEMBER', centreCode: null, partnerId: null },
  };
}
