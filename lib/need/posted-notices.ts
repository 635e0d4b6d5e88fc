import type { OneTapPurpose, Prisma, Tx } from '@/lib/db/client';
import { queueMail } from '@/lib/mail/outbox';
import { mailReaders } from '@/lib/mail/readers';
import type { MailParams } from '@/lib/mail/templates';
import { issueOneTap, type OneTapRecipient, type OneTapSide } from '@/lib/one-tap/links';

/** The mails of posted needs. None of them names a firm to a partner, nor a hidden owner to anybody. */
export type NeedTemplate =
  | 'need-approved'
  | 'need-refused'
  | 'need-for-you'
  | 'need-answered'
  | 'need-proposed'
  | 'need-proposal-taken-up'
  | 'need-proposal-declined'
  | 'need-ending'
  | 'need-ended';

type About<Template extends NeedTemplate> = {
  params: Omit<MailParams[Template], 'path'> & { code: string };
  /** Names the occasion; a mail for it goes once to each reader. */
  occasion: string;
};

async function send<Template extends NeedTemplate>(
  tx: Tx,
  template: Template,
  who: Prisma.UserWhereInput,
  folder: string,
  { params, occasion }: About<Template>,
): Promise<number> {
  const readers = await mailReaders(tx, who);
  for (const { id, ...reader } of readers) {
    await queueMail(tx, {
      template,
      params: { ...params, path: `/${folder}/needs/${params.code}` } as MailParams[Template],
      to: { ...reader, userId: id },
      dedupeKey: `${template} ${occasion} ${id}`,
    });
  }
  return readers.length;
}

/** A firm's members or a partner's contacts with accounts; else those who look after them. */
export async function tellSide<Template extends NeedTemplate>(
  tx: Tx,
  template: Template,
  side: { side: OneTapSide; id: string },
  about: About<Template>,
): Promise<void> {
  if (side.side === 'PARTNER') {
    const contacts = { role: 'PARTNER_CONTACT', partnerId: side.id } as const;
    if ((await send(tx, template, contacts, 'partner', about)) > 0) return;
    await send(tx, template, { role: 'JAPAN_DESK' }, 'desk', about);
    return;
  }
  const members = { role: 'SME_MEMBER', smeId: side.id } as const;
  if ((await send(tx, template, members, 'sme', about)) > 0) return;
  const sme = await tx.sme.findUnique({ where: { id: side.id }, select: { centreCode: true } });
  const officers = { role: 'OFFICER', centreCode: sme?.centreCode ?? null } as const;
  await send(tx, template, officers, 'officer', about);
}

const folders = {
  SME_MEMBER: 'sme',
  PARTNER_CONTACT: 'partner',
  OFFICER: 'officer',
  JAPAN_DESK: 'desk',
  ADMIN: 'officer',
} as const;

/** One person, where their own pages are; nobody when they are gone. */
export async function tellPerson<Template extends NeedTemplate>(
  tx: Tx,
  template: Template,
  userId: string | null,
  about: About<Template>,
): Promise<void> {
  if (!userId) return;
  const user = await tx.user.findUnique({ where: { id: userId }, select: { role: true } });
  if (!user) return;
  await send(tx, template, { id: userId }, folders[user.role], about);
}

/** A link for each of the people who may answer for a side; the first answer counts. */
export async function sendOneTaps(
  tx: Tx,
  link: {
    purpose: Extract<OneTapPurpose, 'NEED_APPROVAL' | 'NEED_QUESTION'>;
    side: OneTapSide;
    subjectId: string;
    people: readonly OneTapRecipient[];
    expiresAt: Date;
    now: Date;
  },
  mail: { code: string; title: string; author?: string },
  occasion: string,
): Promise<void> {
  const { people, ...about } = link;
  for (const to of people) {
    const { path } = await issueOneTap(tx, { ...about, introductionId: null, to });
    const { author, ...need } = mail;
    const params = { ...need, path, expires: { date: link.expiresAt.toISOString() } };
    // Who asks is the Japan Desk: whose need it is stays with the need.
    if (author === undefined) {
      const dedupeKey = `need-question ${occasion} ${to.email}`;
      await queueMail(tx, { template: 'need-question', params, to, dedupeKey });
    } else {
      const dedupeKey = `need-to-approve ${occasion} ${to.email}`;
      const asked = { ...params, author };
      await queueMail(tx, { template: 'need-to-approve', params: asked, to, dedupeKey });
    }
  }
}

/** Thirty days: a firm's answer may have to wait for its owner's return. */
export function linkExpiry(now: Date): Date {
  return new Date(now.getTime() + 30 * 86_400_000);
}
