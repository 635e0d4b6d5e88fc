import { getTranslations } from 'next-intl/server';
import type { ProgrammeRow } from '@/lib/catalogue/reference';
import { formatNumber, formatPartialDate } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';

/** Dates and figures of a programme, each with its name; nothing when the source gives none. */
export async function ProgrammeFacts({
  programme,
  locale,
}: {
  programme: ProgrammeRow;
  locale: Locale;
}) {
  const t = await getTranslations('programme');
  const name = (key: string) => (t.has(key as 'title') ? t(key as 'title') : null);
  const dates = Object.entries(programme.dates).flatMap(([key, value]) => {
    const label = name(`date.${key}`);
    if (!label || typeof value !== 'string') return [];
    return [{ key, label, text: name(`value.${value}`) ?? formatPartialDate(value, locale) }];
  });
  const counts = Object.entries(programme.counts).flatMap(([key, value]) => {
    const label = name(`count.${key}`);
    return label && typeof value === 'number'
      ? [{ key, label, text: formatNumber(value, locale) }]
      : [];
  });
  const facts = [...dates, ...counts];
  if (facts.length === 0) return null;
  return (
    <dl className="text-sm">
      {facts.map(({ key, label, text }) => (
        <div
          key={key}
          className="flex justify-between gap-4 border-b border-line py-1 last:border-0"
        >
          <dt className="text-muted">{label}</dt>
          <dd className="tabular text-right">{text}</dd>
        </div>
      ))}
    </dl>
  );
}
