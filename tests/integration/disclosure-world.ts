import type { Viewer } from '@/lib/auth/viewer-type';
import { db } from '@/lib/db/client';
import { acceptForPartner } from '@/lib/introduction/desk-commands';
import { findByLink, findIntroduction } from '@/lib/introduction/detail-queries';
import {
  actByLink,
  askForStage,
  consentToStage,
  openStage,
  refuseStage,
  revokeStage,
} from '@/lib/introduction/disclosure-commands';
import { answerByLink } from '@/lib/introduction/link-commands';
import { listIntroductions } from '@/lib/introduction/queries';
import { sendMessage } from '@/lib/message/commands';
import { getSmeFor } from '@/lib/sme/queries';
import { findCaseFile } from '@/lib/timeline/case-file';
import { approved, caseOf, makePair, type Pair, sentLink, visitor } from './introduction-world';

/** A pair in which everything that could be let out has a word of its own. */
export const firmNames = {
  nameTh: 'บริษัท ความลับการค้า จำกัด',
  nameJa: '秘密商事株式会社',
  nameEn: 'Hidden Trading Co., Ltd.',
  nameReading: 'ヒミツショウジ',
};
export const firmReach = {
  contactName: 'สมศรี ปิดบัง',
  contactReading: 'ソムシー ピットバン',
  contactRoman: 'Somsri Pitbang',
  contactEmail: 'hidden@firm.example.test',
  contactPhone: '+6629876543;ext=21',
  subdistrict: 'ปกปิดใต้',
  postalCode: '22999',
  website: 'https://www.hidden-firm.example/th',
};
export const partnerReach = {
  contactName: '秘田 守',
  contactReading: 'ヒメダ マモル',
  contactRoman: 'HIMEDA Mamoru',
  contactEmail: 'himeda@partner.example.test',
  contactPhone: '+81523456789',
  postalCode: '4600008',
  address: '秘密町一丁目',
};
const address = '99/9 ซอยลับเฉพาะ ถนนปิดบัง';

/** Strings that stand for each thing, as a reader might come across them. */
export const words = {
  firmName: ['ความลับการค้า', '秘密商事', 'Hidden Trading', 'ヒミツショウジ'],
  firmReach: [
    ...['สมศรี', 'hidden@firm', '29876543', '02-987-6543', 'hidden-firm.example'],
    ...['ソムシー', 'Somsri', 'ปกปิดใต้', '22999'],
    ...['ซอยลับเฉพาะ', 'สมาชิก ลับสุด'],
  ],
  partnerReach: [
    ...['秘田', 'ヒメダ', 'HIMEDA', 'himeda@partner', '052-345-6789', '523456789'],
    ...['秘密町', '4600008'],
  ],
};

/** Names of files that are marked confidential. */
export const documents = { firm: 'แบบแปลนลับ', partner: '秘密図面' };

/** What both sides wrote, full of what they were asked to leave out. */
const told = {
  firm: `เราคือ ความลับการค้า (Hidden Trading) ヒミツショウジ โทร 02-987-6543 หรือ ${firmReach.contactEmail} คุณสมศรี ปิดบัง (Somsri Pitbang ソムシー・ピットバン) hidden-firm.example`,
  partner:
    '秘田守（ヒメダマモル、Himeda Mamoru）です。himeda@partner.example.test、052-345-6789 までご連絡ください。',
};

export async function makeSecretPair(): Promise<Pair> {
  const pair = await makePair();
  await db.sme.update({ where: { id: pair.sme.id }, data: { ...firmNames, ...firmReach } });
  await db.partner.update({
    where: { id: pair.partner.id },
    data: { ...partnerReach, contactLanguage: 'ja' },
  });
  // People are contact data, too.
  await db.user.update({ where: { id: pair.member.id }, data: { name: 'สมาชิก ลับสุด' } });
  await db.user.update({ where: { id: pair.contact.id }, data: { name: '秘田 守' } });
  const text = { ownerKind: 'SME', ownerId: pair.sme.id, language: 'th' } as const;
  await db.text.createMany({
    data: [
      { ...text, field: 'address', body: address, origin: 'ORIGINAL' },
      { ...text, field: 'products', body: told.firm, origin: 'ORIGINAL' },
    ],
    skipDuplicates: true,
  });
  return {
    ...pair,
    member: { ...pair.member, name: 'สมาชิก ลับสุด' },
    contact: { ...pair.contact, name: '秘田 守' },
  };
}

/** An approved case whose opening words name everything. */
export async function offered(pair: Pair): Promise<{ id: string; code: string; token: string }> {
  const code = await approved(pair);
  const { id } = await caseOf(code);
  await db.text.updateMany({ where: { ownerId: id, field: 'message' }, data: { body: told.firm } });
  return { id, code, token: await sentLink(pair, code) };
}

export async function acceptAs(
  by: 'desk' | 'partner' | 'link',
  pair: Pair,
  { id, token }: { id: string; token: string },
  share = false,
) {
  const answer = { text: told.partner, language: 'ja', ...(share ? { share: 'yes' } : {}) };
  if (by === 'link') return answerByLink.run(visitor(), { answer: 'accept', token, ...answer });
  return acceptForPartner.run(by === 'desk' ? pair.desk : pair.contact, { id, ...answer });
}

const commands = {
  ask: askForStage,
  consent: consentToStage,
  refuse: refuseStage,
  revoke: revokeStage,
  open: openStage,
};

export type ActName = keyof typeof commands;

export function actAs(
  viewer: Viewer,
  act: ActName,
  id: string,
  more: { stage?: string; version?: number; now?: Date; requestId?: string } = {},
) {
  const { now, requestId, ...fields } = more;
  const input = { id, stage: 'CONTACT', language: 'th', ...fields };
  return commands[act].run(viewer, input, {
    ...(now ? { now } : {}),
    ...(requestId ? { requestId } : {}),
  });
}

export function actByToken(token: string, act: ActName, more: object = {}) {
  return actByLink.run(visitor(), { token, act, stage: 'CONTACT', language: 'ja', ...more });
}

/** The partner's people lose their account: it goes on by link, or the desk acts for it. */
export async function withoutAccount(pair: Pair) {
  await db.user.updateMany({
    where: { partnerId: pair.partner.id },
    data: { disabledAt: new Date() },
  });
}

/** Everything that one reader can get of a case, in pages, lists, payloads and mails. */
export async function everythingFor(viewer: Viewer, pair: Pair, code: string): Promise<string> {
  const mails = await db.mailMessage.findMany({ where: { toUserId: viewer.id } });
  const got = [
    await findIntroduction(viewer, code),
    await findCaseFile(viewer, code),
    await listIntroductions(viewer),
    await getSmeFor(viewer, pair.sme.id),
    // Whom a mail greets is its reader.
    mails.map(({ toEmail: _to, toName: _name, ...mail }) => ({
      ...mail,
      text: mail.text.split('\n').slice(1).join('\n'),
      html: mail.html.replaceAll(viewer.name, ''),
    })),
  ];
  return JSON.stringify(got);
}

export async function everythingByLink(token: string): Promise<string> {
  const { recipientName: _own, ...view } = (await findByLink(token, new Date())) as {
    recipientName?: string;
  };
  return JSON.stringify(view);
}

/** Both sides write a message to all with what they should leave out, and attach a document. */
export async function writeAndAttach(pair: Pair, introductionId: string) {
  for (const side of ['firm', 'partner'] as const) {
    const viewer = side === 'firm' ? pair.member : pair.contact;
    const language = side === 'firm' ? 'th' : 'ja';
    const input = { id: introductionId, body: told[side], language, audience: 'ALL' };
    const sent = await sendMessage.run(viewer, input);
    if (!sent.ok) throw new Error(sent.failure.code);
    await db.caseFile.create({
      data: {
        ...{ introductionId, audience: 'ALL', confidential: true, name: `${documents[side]}.pdf` },
        ...{ mediaType: 'application/pdf', size: 3, sha256: '0'.repeat(64), storage: 'DATABASE' },
        ...{ scan: 'CLEAN', uploadedById: viewer.id, uploadedByName: viewer.name },
        uploadedSide: side === 'firm' ? 'SME' : 'PARTNER',
      },
    });
  }
}
