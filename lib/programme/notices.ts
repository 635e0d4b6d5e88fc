import type { Prisma, Tx } from '@/lib/db/client';
import type { Names } from '@/lib/i18n/locales';
import { queueMail } from '@/lib/mail/outbox';
import { mailReaders } from '@/lib/mail/readers';
import type { MailParams, ProgrammeTemplate } from '@/lib/mail/templates';

/** The mails of programmes: to applicants, to pairs, and to those who run rounds. */
type About<Template extends ProgrammeTemplate> = {
  params: Omit<MailParams[Template], 'path'>;
  /** Below the reader's own folder, `/programmes/BIG_BROTHER-2569-1` say. */
  page: string;
  /** Names the occasion; a mail for it goes once to each reader. */
  occasion: string;
};

export type Addressee = { smeId: string | null; partnerId: string | null };

async function send<Template extends ProgrammeTemplate>(
  tx: Tx,
  template: Template,
  who: Prisma.UserWhereInput,
  folder: string,
  { params, page, occasion }: About<Template>,
): Promise<number> {
  const readers = await mailReaders(tx, who);
  for (const { id, ...reader } of readers) {
    await queueMail(tx, {
      template,
      params: { ...params, path: `/${folder}${page}` } as MailParams[Template],
      to: { ...reader, userId: id },
      dedupeKey: `${template} ${occasion} ${id}`,
    });
  }
  return readers.length;
}

/** A firm's members or a partner's contacts with accounts; else those who look after them. */
export async function tellApplicant<Template extends ProgrammeTemplate>(
  tx: Tx,
  template: Template,
  to: Addressee,
  about: About<Template>,
): Promise<void> {
  if (to.partnerId) {
    const contacts = { role: 'PARTNER_CONTACT', partnerId: to.partnerId } as const;
    if ((await send(tx, template, contacts, 'partner', about)) > 0) return;
    await send(tx, template, { role: 'JAPAN_DESK' }, 'desk', about);
    return;
  }
  if (!to.smeId) return;
  const members = { role: 'SME_MEMBER', smeId: to.smeId } as const;
  if ((await send(tx, template, members, 'sme', about)) > 0) return;
  const sme = await tx.sme.findUnique({ where: { id: to.smeId }, select: { centreCode: true } });
  const officers = { role: 'OFFICER', centreCode: sme?.centreCode ?? null } as const;
  if ((await send(tx, template, officers, 'officer', about)) > 0) return;
  await send(tx, template, { role: 'OFFICER', centreCode: null }, 'officer', about);
}

/** Those who run rounds, but for the one who has just acted. */
export async function tellManagers<Template extends ProgrammeTemplate>(
  tx: Tx,
  template: Template,
  about: About<Template>,
  but?: string,
): Promise<void> {
  const others = but ? { id: { not: but } } : {};
  await send(tx, template, { role: 'OFFICER', centreCode: null, ...others }, 'officer', about);
  await send(tx, template, { role: 'JAPAN_DESK', ...others }, 'desk', about);
}

export async function tellAdmins<Template extends ProgrammeTemplate>(
  tx: Tx,
  template: Template,
  about: About<Template>,
): Promise<void> {
  await send(tx, template, { role: 'ADMIN' }, 'officer', about);
}

/** One officer or member of the desk. */
export async function tellManager<Template extends ProgrammeTemplate>(
  tx: Tx,
  template: Template,
  userId: string | null,
  about: About<Template>,
): Promise<void> {
  if (!userId) return;
  const user = await tx.user.findUnique({ where: { id: userId }, select: { role: true } });
  if (!user) return;
  const folder = user.role === 'JAPAN_DESK' ? 'desk' : 'officer';
  await send(tx, template, { id: userId }, folder, about);
}

type Titled = { code: string; titleTh: string; titleJa: string; titleEn: string };

export function titlesOf(round: Titled): Names {
  return { th: round.titleTh, ja: round.titleJa, en: round.titleEn };
}

export function roundPage(round: { code: string }): string {
  return `/programmes/${round.code}`;
}

export function mailDate(day: Date): { date: string } {
  return { date: day.toISOString() };
}
