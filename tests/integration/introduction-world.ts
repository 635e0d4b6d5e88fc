import { randomUUID } from 'node:crypto';
import type { Viewer, Visitor } from '@/lib/auth/viewer-type';
import { db } from '@/lib/db/client';
import { sendPartnerLink } from '@/lib/introduction/desk-commands';
import { approveIntroduction } from '@/lib/introduction/officer-commands';
import { requestIntroduction } from '@/lib/introduction/sme-commands';
import { makeWorld, type World } from '../access/world';

/** A pair with names and contacts to hide, and the people who act on its case. */
export type Pair = World & {
  member: Viewer;
  officer: Viewer;
  headquarters: Viewer;
  desk: Viewer;
  contact: Viewer;
};

export const secrets = {
  nameTh: 'บริษัท ความลับการค้า จำกัด',
  nameEn: 'Hidden Trading Co., Ltd.',
  contactEmail: 'hidden@firm.example.test',
  contactPhone: '+66 2 000 1234',
};

export async function makePair(): Promise<Pair> {
  const world = await makeWorld();
  await db.sme.update({ where: { id: world.sme.id }, data: { ...secrets, contactName: 'สมศรี' } });
  const actors = world.actors as Record<string, Viewer>;
  const of = (name: string) => {
    const found = actors[name];
    if (!found) throw new Error(`no actor ${name}`);
    return found;
  };
  return {
    ...world,
    member: of('member'),
    officer: of('centreOfficer'),
    headquarters: of('headquarters'),
    desk: of('desk'),
    contact: of('partnerContact'),
  };
}

export const visitor = (): Visitor => ({ kind: 'visitor', address: randomUUID() });

export const words = { text: 'ข้อความทดสอบ', language: 'th' } as const;

export async function caseOf(code: string) {
  return db.introduction.findUniqueOrThrow({ where: { code } });
}

export async function request(pair: Pair): Promise<string> {
  const result = await requestIntroduction.run(pair.member, {
    partnerId: pair.partner.id,
    message: 'เราคือ ความลับการค้า ขอพบผู้ซื้อ',
    language: 'th',
  });
  if (!result.ok) throw new Error(result.failure.code);
  return result.value.code;
}

export async function approved(pair: Pair): Promise<string> {
  const code = await request(pair);
  const { id } = await caseOf(code);
  const result = await approveIntroduction.run(pair.officer, { id, ...words });
  if (!result.ok) throw new Error(result.failure.code);
  return code;
}

/** Sends the link and reads its token from the mail, as its reader would. */
export async function sentLink(pair: Pair, code: string): Promise<string> {
  const { id } = await caseOf(code);
  const result = await sendPartnerLink.run(pair.desk, {
    id,
    recipientName: '山田 太郎',
    email: 'yamada@partner.example.test',
    linkLanguage: 'ja',
  });
  if (!result.ok) throw new Error(result.failure.code);
  return lastToken('partner-link', code);
}

export async function lastToken(template: string, code: string): Promise<string> {
  const mails = await db.mailMessage.findMany({
    where: {
      ...{ template, params: { path: ['code'], equals: code } },
      text: { contains: 'partner/answer/' },
    },
    orderBy: { createdAt: 'desc' },
    take: 1,
  });
  const token = /partner\/answer\/([A-Za-z0-9_-]{43})/.exec(mails[0]?.text ?? '')?.[1];
  if (!token) throw new Error('the mail holds no link');
  return token;
}
