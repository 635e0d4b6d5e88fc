import { getTranslations } from 'next-intl/server';
import { InScript } from '@/components/ui/in-script';
import type { ConsultationEntryView } from '@/lib/consultation/project';
import type { EntryKind } from '@/lib/consultation/states';
import { formatDate, formatTime } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import { placeName } from './place-name';

const zone = 'Asia/Bangkok';

/** What an entry tells beside words: when a conversation is, who took over, the grade. */
export async function EntryDetail({
  entry,
  locale,
}: {
  entry: Pick<ConsultationEntryView, 'kind' | 'detail'>;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'consultation' });
  const { detail } = entry;
  const parts = [
    ...(await whereTo(entry, locale)),
    ...instantOf(detail.startsAt).map((at) => t('time', clockOf(at, locale))),
    ...instantOf(detail.was).map((at) => t('timeWas', clockOf(at, locale))),
    ...(typeof detail.rating === 'number' ? [t('load.points', { rating: detail.rating })] : []),
    ...(typeof detail.reason === 'string' && detail.reason ? [detail.reason] : []),
  ];
  if (parts.length === 0) return null;
  return (
    <span className="text-sm text-ink">
      <InScript within={locale}>{parts.join(' · ')}</InScript>
    </span>
  );
}

function clockOf(at: Date, locale: Locale) {
  return { date: formatDate(at, locale, 'short', zone), time: formatTime(at, locale, zone) };
}

function instantOf(value: unknown): Date[] {
  const at = typeof value === 'string' ? new Date(value) : null;
  return at && !Number.isNaN(at.getTime()) ? [at] : [];
}

const given: readonly EntryKind[] = ['hand-over', 'assigned', 'advisor-left'];

/** Who has the question after it was given away: a person's name, and where they answer. */
async function whereTo(
  { kind, detail }: Pick<ConsultationEntryView, 'kind' | 'detail'>,
  locale: Locale,
): Promise<string[]> {
  if (!given.includes(kind)) return [];
  const { to, centre } = detail;
  return [
    ...(typeof to === 'string' && to ? [to] : []),
    ...(typeof centre === 'string' ? [await placeName({ code: centre }, locale)] : []),
  ];
}
