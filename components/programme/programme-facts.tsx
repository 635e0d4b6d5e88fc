import { getTranslations } from 'next-intl/server';
import type { ProgrammeRow } from '@/lib/catalogue/reference';
import { formatNumber, formatPartialDate } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';

/** The database keeps the keys of an object in an order of its own. */
const dateOrder = [
  'start',
  'end',
  'earlierVisit',
  'article',
  'announced',
  'mou',
  'signed',
  'exchanged',
  'opened',
  'metiVisitPlanned',
  'status',
  'cycle',
];
const countOrder = ['japaneseFirms', 'thaiFirms', 'ftiGroups', 'centres', 'prefectures'];

function inOrder(values: Record<string, unknown>, order: readonly string[]) {
  const place = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  return Object.entries(values).sort(([a], [b]) => place(a) - place(b));
}

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
  const dates = inOrder(programme.dates, dateOrder).flatMap(([key, value]) => {
    const label = name(`date.${key}`);
    if (!label || typeof value !== 'string') return [];
    return [{ key, label, text: name(`value.${value}`) ?? formatPartialDate(value, locale) }];
  });
  const counts = inOrder(programme.counts, countOrder).flatMap(([key, value]) => {
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
