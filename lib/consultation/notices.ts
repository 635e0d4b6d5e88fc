import type { Viewer } from '@/lib/auth/viewer-type';
import type { Tx } from '@/lib/db/client';
import type { Locale, PartialNames } from '@/lib/i18n/locales';
import { loadMessages } from '@/lib/i18n/messages';
import type { ConsultationTemplate } from '@/lib/mail/consultation-templates';
import { queueMail } from '@/lib/mail/outbox';
import { type MailReader, mailReaders } from '@/lib/mail/readers';
import { firmNames } from './project';

/** Who is told what about a question, each in their language and once for each occasion. */
export type NoticeThing = {
  id: string;
  code: string;
  topic: string;
  smeId: string;
  dueAt: Date | null;
  advisorId: string | null;
  centreHeadId: string | null;
  handlerHeadId: string | null;
  sme: { nameTh: string | null; nameJa: string | null; nameEn: string | null };
  handler: { shortNameTh: string; shortNameJa: string; shortNameEn: string };
};

export type Side = 'SME' | 'STAFF';

/** On whose side somebody acts. */
export function sideOf(viewer: Pick<Viewer, 'role'>): Side {
  return viewer.role === 'SME_MEMBER' ? 'SME' : 'STAFF';
}

export function consultationPath(side: Side, code: string): string {
  return `/${side === 'SME' ? 'sme' : 'officer'}/consultations/${code}`;
}

export function topicNames(topic: string): PartialNames {
  const name = (locale: Locale) => {
    const words = loadMessages(locale) as { topic?: Record<string, string> };
    return words.topic?.[topic] ?? null;
  };
  return { th: name('th'), ja: name('ja'), en: name('en') };
}

export async function firmReaders(tx: Tx, smeId: string): Promise<MailReader[]> {
  return mailReaders(tx, { smeId, role: 'SME_MEMBER' });
}

/** Whose turn it is among the staff: the advisor, else the head of the centre, else headquarters. */
export async function staffReaders(
  tx: Tx,
  thing: Pick<NoticeThing, 'advisorId' | 'handlerHeadId' | 'centreHeadId'>,
): Promise<MailReader[]> {
  const advisor = thing.advisorId ? await mailReaders(tx, { id: thing.advisorId }) : [];
  if (advisor.length > 0) return advisor;
  return leadReaders(tx, thing.handlerHeadId ?? thing.centreHeadId);
}

/** The head of a centre; headquarters where there is none that can be written to. */
export async function leadReaders(tx: Tx, headId: string | null): Promise<MailReader[]> {
  const head = headId ? await mailReaders(tx, { id: headId, role: 'OFFICER' }) : [];
  return head.length > 0 ? head : headquartersReaders(tx);
}

export async function headquartersReaders(tx: Tx): Promise<MailReader[]> {
  return mailReaders(tx, { role: 'OFFICER', centreCode: null });
}

export type Notice = {
  template: ConsultationTemplate;
  thing: NoticeThing;
  side: Side;
  /** Names the occasion: an entry, or a deadline. */
  occasion: string;
  /** Which of several things it was, with `_` for `-`. */
  kind?: string;
  advisor?: string | null;
};

export async function tell(tx: Tx, notice: Notice, readers: readonly MailReader[]): Promise<void> {
  const { template, thing, side, occasion } = notice;
  const { shortNameTh: th, shortNameJa: ja, shortNameEn: en } = thing.handler;
  for (const { id: userId, ...reader } of readers) {
    await queueMail(tx, {
      template,
      params: {
        code: thing.code,
        sme: firmNames(thing.sme),
        topic: topicNames(thing.topic),
        centre: { th, ja, en },
        advisor: notice.advisor ?? '–',
        kind: notice.kind ?? '',
        due: thing.dueAt ? { date: thing.dueAt.toISOString() } : null,
        path: consultationPath(side, thing.code),
      },
      to: { ...reader, userId },
      dedupeKey: `${template} ${occasion} ${userId}`,
    });
  }
}

export async function tellFirm(tx: Tx, notice: Omit<Notice, 'side'>): Promise<void> {
  await tell(tx, { ...notice, side: 'SME' }, await firmReaders(tx, notice.thing.smeId));
}

/** @param except who did it and needs no mail of it */
export async function tellStaff(
  tx: Tx,
  notice: Omit<Notice, 'side'>,
  except: string | null = null,
): Promise<void> {
  const readers = await staffReaders(tx, notice.thing);
  await tell(
    tx,
    { ...notice, side: 'STAFF' },
    readers.filter(({ id }) => id !== except),
  );
}
