import { getTranslations } from 'next-intl/server';
import { type TimelineEntry, TwoDeskTimeline } from '@/components/ui/two-desk-timeline';
import { formatDate, formatTime } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import type { CaseDetail, CaseEvent } from '@/lib/introduction/detail';
import { isClosed } from '@/lib/introduction/states';
import { CaseWords } from './case-words';

const japanese = new Set(['DESK', 'PARTNER', 'PARTNER_LINK']);

/** The words of an event: the opening ones are kept under their own name. */
export function fieldOf(event: { id: string; move: string }): string {
  if (event.move === 'request') return 'message';
  return event.move === 'propose' ? 'proposal' : `event:${event.id}`;
}

/** One case as one thread between the two desks, with both their clocks. */
export async function CaseThread({
  item,
  locale,
  future = true,
}: {
  item: CaseDetail;
  locale: Locale;
  /** With what is still to come; else `FutureThread` shows it further down. */
  future?: boolean;
}) {
  const [t, words] = await Promise.all([
    getTranslations({ locale, namespace: 'desk' }),
    getTranslations({ locale, namespace: 'introduction' }),
  ]);
  let lastDay = '';
  const entries: TimelineEntry[] = item.events.map((event) => {
    const day = formatDate(event.createdAt, locale, 'day', 'Asia/Bangkok');
    const heading = day === lastDay ? undefined : day;
    lastDay = day;
    return {
      key: event.id,
      desk: japanese.has(event.actorSide) ? 'japanese' : 'thai',
      ...(heading ? { day: heading } : {}),
      times: [
        formatTime(event.createdAt, locale, 'Asia/Bangkok'),
        formatTime(event.createdAt, locale, 'Asia/Tokyo'),
      ],
      title: words(`move.${event.move}`),
      children: <EventBody event={event} item={item} locale={locale} />,
    };
  });
  return (
    <TwoDeskTimeline
      label={t('case.thread')}
      sides={[t('case.thaiDesk'), t('case.japaneseDesk')]}
      zones={[t('bangkok'), t('tokyo')]}
      entries={future ? [...entries, ...(await futureOf(item, locale))] : entries}
    />
  );
}

async function EventBody({
  event,
  item,
  locale,
}: {
  event: CaseEvent;
  item: CaseDetail;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'introduction' });
  const rows = item.texts.filter(
    (text) => text.ownerKind === 'INTRODUCTION' && text.field === fieldOf(event),
  );
  const who = [t(`side.${event.actorSide}`), event.actorName].filter(Boolean).join(' · ');
  const reason = event.reason ? t(`${reasonKey(event.move)}.${event.reason}`) : null;
  return (
    <>
      <p className="text-xs text-muted">
        {event.onBehalf ? `${t('onBehalf')} · ${event.actorName}` : who}
      </p>
      {reason ? <p>{reason}</p> : null}
      <CaseWords rows={rows} locale={locale} atEnd={!japanese.has(event.actorSide)} />
    </>
  );
}

function reasonKey(move: string): 'declineReason' | 'rejectReason' | 'withdrawReason' {
  if (move === 'decline') return 'declineReason';
  return move === 'reject' ? 'rejectReason' : 'withdrawReason';
}

/** What is still to come, where something stands between it and the past. */
export async function FutureThread({ item, locale }: { item: CaseDetail; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'desk' });
  const entries = await futureOf(item, locale);
  if (entries.length === 0) return null;
  return (
    <TwoDeskTimeline
      headless
      label={t('case.coming')}
      sides={[t('case.thaiDesk'), t('case.japaneseDesk')]}
      zones={[t('bangkok'), t('tokyo')]}
      entries={entries}
    />
  );
}

/** What is still to come, stitched. */
async function futureOf(item: CaseDetail, locale: Locale): Promise<TimelineEntry[]> {
  if (isClosed(item.state)) return [];
  const t = await getTranslations({ locale, namespace: 'desk' });
  const coming =
    item.state === 'ACCEPTED'
      ? (['meeting'] as const)
      : (['answer', 'contacts', 'meeting'] as const);
  return coming.map((key) => ({
    key,
    desk: 'japanese',
    state: 'future',
    title: t(`future.${key}`),
  }));
}
