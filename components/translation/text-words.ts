import type { getTranslations } from 'next-intl/server';
import { formatDate } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import type { QueueText } from '@/lib/translation/queue';

/** Texts of the queue in words: what each is, who waits for it, whose turn it is. */

type Words = Awaited<ReturnType<typeof getTranslations<'translation'>>>;

const named = ['message', 'products', 'seeking', 'subject', 'body', 'answer'];

const owners: Partial<Record<QueueText['ownerKind'], string>> = {
  MESSAGE: 'caseMessage',
  MEETING: 'meeting',
  SURVEY: 'survey',
  POSTED_NEED: 'postedNeed',
  NEED_PROPOSAL: 'needProposal',
  ARTICLE_VERSION: 'article',
};

/** What kind of text it is; words of an event are all of one kind. */
export function fieldWord(t: Words, { ownerKind, field }: QueueText): string {
  if (field.startsWith('event:')) return t('field.event');
  if (ownerKind === 'POSTED_NEED' && field === 'title') return t('field.needTitle');
  return t(`field.${owners[ownerKind] ?? (named.includes(field) ? field : 'other')}`);
}

/** An article is named by its title; other texts by the code of what they belong to. */
export const isArticle = ({ ownerKind }: QueueText): boolean => ownerKind === 'ARTICLE_VERSION';

/** Who waits for a text, and until when. */
export function waitWords(t: Words, text: QueueText, locale: Locale, now: Date): string {
  const { ownerKind, cases, dueAt } = text;
  if (isArticle(text)) {
    return t(text.state === 'machine' ? 'why.articleMachine' : 'why.article');
  }
  const date = dueAt ? formatDate(dueAt, locale, 'day', 'Asia/Tokyo') : null;
  if (ownerKind === 'POSTED_NEED' || ownerKind === 'NEED_PROPOSAL') {
    return date ? t('why.need', { date }) : t('why.none');
  }
  if (ownerKind === 'DESK_REQUEST') {
    return date ? t('why.request', { date }) : t('why.requestNoDate');
  }
  if (cases === 0) return t('why.none');
  if (!dueAt || !date) return t('why.casesNoDate', { count: cases });
  return t(dueAt < now ? 'why.casesLate' : 'why.cases', { count: cases, date });
}

/** Whose turn it is, where that side is the one that reads the translation. */
export function turnWords(t: Words, { urgency, into }: QueueText): string | null {
  return urgency === 0 && into !== 'en' ? t(`why.turn-${into}`) : null;
}
