import { db } from '@/lib/db/client';
import type { Locale } from '@/lib/i18n/locales';
import { findOneTap, type OneTap, type OneTapSide, refuseOneTap } from '@/lib/one-tap/links';
import { mayOpenLink } from '@/lib/one-tap/may-open';
import type { ReadText } from '@/lib/text-record/best';
import { readTexts, rowsOf } from '@/lib/text-record/read';
import { readMasked, writerSelect } from './posted-mask';
import { ownViewOf } from './posted-own';
import { type PostedRequirement, readPostedRequirements } from './posted-requirement-schema';
import type { NeedView } from './posted-view';

/** What the links of posted needs show. Opening one decides nothing. */
type Closed = { kind: 'unknown' | 'expired' | 'busy' };
type At = { now: Date; locale: Locale };

export type ApprovalLink =
  | Closed
  | { kind: 'done'; answer: 'approved' | 'refused' | 'changed' }
  | { kind: 'open'; recipientName: string; expiresAt: Date; need: NeedView };

export type QuestionLink =
  | Closed
  | { kind: 'done'; side: OneTapSide }
  | {
      kind: 'open';
      side: OneTapSide;
      recipientName: string;
      expiresAt: Date;
      needCode: string;
      title: ReadText | null;
      requirement: PostedRequirement;
    };

export async function openApprovalLink(token: string, at: At): Promise<ApprovalLink> {
  if (!(await mayOpenLink())) return { kind: 'busy' };
  const link = await findOneTap(db, 'NEED_APPROVAL', token);
  if (!link) return { kind: 'unknown' };
  const need = await ownViewOf(link.subjectId, at);
  if (!need) return { kind: 'unknown' };
  if (link.usedAt || need.state !== 'WAITING') return { kind: 'done', answer: answerOf(need) };
  if (refuseOneTap(link, at.now)) return { kind: 'expired' };
  const { recipientName, expiresAt } = link;
  return { kind: 'open', recipientName, expiresAt, need };
}

function answerOf(need: NeedView): 'approved' | 'refused' | 'changed' {
  if (need.state === 'OPEN') return 'approved';
  return need.state === 'REFUSED' ? 'refused' : 'changed';
}

const sideOf = (link: OneTap): OneTapSide => (link.side === 'SME' ? 'SME' : 'PARTNER');

export async function openQuestionLink(token: string, at: At): Promise<QuestionLink> {
  if (!(await mayOpenLink())) return { kind: 'busy' };
  const link = await findOneTap(db, 'NEED_QUESTION', token);
  const question =
    link &&
    (await db.needQuestion.findUnique({
      where: { id: link.subjectId },
      include: {
        need: {
          select: {
            ...{ id: true, code: true },
            ...{ sme: { select: writerSelect }, partner: { select: writerSelect } },
          },
        },
      },
    }));
  if (!link || !question) return { kind: 'unknown' };
  if (link.usedAt || question.answeredAt) return { kind: 'done', side: sideOf(link) };
  const requirement = readPostedRequirements([question.requirement])[0];
  if (!requirement || refuseOneTap(link, at.now)) return { kind: 'expired' };
  const { id, code, sme, partner } = question.need;
  const texts = await readTexts(db, [{ kind: 'POSTED_NEED', id }], ['title']);
  const title = readMasked(rowsOf(texts, 'POSTED_NEED', id, 'title'), sme ?? partner, {
    to: 'unnamed',
    locale: at.locale,
  });
  const { recipientName, expiresAt } = link;
  const open = { recipientName, expiresAt, needCode: code, title, requirement };
  return { kind: 'open', side: sideOf(link), ...open };
}
