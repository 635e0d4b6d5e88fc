import { randomUUID } from 'node:crypto';
import type { Viewer } from '@/lib/auth/viewer-type';
import { db } from '@/lib/db/client';
import { savePostedNeed } from '@/lib/need/posted-commands';
import { makePair, type Pair } from './introduction-world';

/** A pair that posts needs, with people who are found by mail. */
export { type Pair, secrets, visitor, words } from './introduction-world';

export const day = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

export async function makeNeedPair(): Promise<
  Pair & { otherContact: Viewer; otherMember: Viewer }
> {
  const pair = await makePair();
  const actors = pair.actors as Record<string, Viewer>;
  const of = (name: string) => {
    const found = actors[name];
    if (!found) throw new Error(`no actor ${name}`);
    return found;
  };
  return { ...pair, otherContact: of('otherPartnerContact'), otherMember: of('otherMember') };
}

export const form = (more: object = {}) => ({
  goal: 'post',
  kind: 'TECHNOLOGY',
  title: `เครื่องอบ ${randomUUID().slice(0, 8)}`,
  specification: 'อบผลไม้ 10 ตันต่อเดือน',
  language: 'th',
  endsOn: day(60),
  rows: [
    { index: 0, kind: 'video-meeting', value: '', unit: '' },
    { index: 1, kind: 'tolerance', value: '50', unit: '' },
  ],
  ...more,
});

export async function post(by: Viewer, more: object = {}): Promise<string> {
  const result = await savePostedNeed.run(by, form(more));
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return (result.value as { code: string }).code;
}

export async function needOf(code: string) {
  return db.postedNeed.findUniqueOrThrow({ where: { code } });
}

/** The token of the latest mail of a template about a need, as its reader would find it. */
export async function tokenOf(template: string, code: string): Promise<string> {
  const mail = await db.mailMessage.findFirstOrThrow({
    where: { template, params: { path: ['code'], equals: code } },
    orderBy: { createdAt: 'desc' },
  });
  const token = /link\/\w+\/([A-Za-z0-9_-]{43})/.exec(mail.text)?.[1];
  if (!token) throw new Error('the mail holds no link');
  return token;
}
