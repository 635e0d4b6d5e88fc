import { getTranslations } from 'next-intl/server';
import { BarPlot } from '@/components/chart/bars';
import { InScript } from '@/components/ui/in-script';
import { Table, TableHead, Td, Th, Tr } from '@/components/ui/table';
import type { AdvisorLoad, CentreLoad, LoadView } from '@/lib/consultation/load-queries';
import { formatNumber } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import { placeName } from './place-name';
import { topicNames } from './topic-name';

/** Load, waiting time and ratings of each centre, in one table. */
export async function CentreFigures({
  centres,
  locale,
}: {
  centres: readonly CentreLoad[];
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'consultation' });
  const rows = await Promise.all(
    centres.map(async (centre) => ({ ...centre, name: await placeName(centre.centre, locale) })),
  );
  const words = await figureWords(locale);
  return (
    <Table caption={t('load.title')} className="mt-2 min-w-[640px]">
      <TableHead>
        <Th>{t('load.centre')}</Th>
        <Th end>{t('load.open')}</Th>
        <Th end>{t('load.waitingShort')}</Th>
        <Th end>{t('load.late')}</Th>
        <Th end>{t('load.answered')}</Th>
        <Th end>{t('load.hoursMedian')}</Th>
        <Th end>{t('load.rating')}</Th>
      </TableHead>
      <tbody>
        {rows.map((row) => (
          <Tr key={row.centre.code}>
            <Th scope="row">
              {row.name}
              <span className="block text-xs font-normal text-muted">
                <InScript within={locale}>
                  {row.headName ? t('load.head', { name: row.headName }) : t('load.headNone')}
                </InScript>
              </span>
            </Th>
            <Td end>{row.open}</Td>
            <Td end className={row.waiting > 0 ? 'font-semibold text-warn' : undefined}>
              {row.waiting}
            </Td>
            <Td end className={row.late > 0 ? 'font-semibold text-bad' : undefined}>
              {row.late}
            </Td>
            <Td end>{row.answered}</Td>
            <Td end>{words.hours(row.medianHours)}</Td>
            <Td end>
              {row.rating === null
                ? words.rating(null)
                : t('load.ratingOf', { rating: words.rating(row.rating), count: row.ratings })}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

const twoDays = 48;

/** Hours and grades as words; what there is nothing of says so. */
export async function figureWords(locale: Locale) {
  const t = await getTranslations({ locale, namespace: 'consultation' });
  return {
    hours: (hours: number | null) => {
      if (hours === null) return '–';
      return hours < twoDays
        ? t('load.hours', { count: Math.round(hours) })
        : t('load.days', { count: Math.round(hours / 24) });
    },
    rating: (rating: number | null) =>
      rating === null ? t('load.noRating') : formatNumber(Math.round(rating * 10) / 10, locale),
  };
}

/** Open questions of each advisor against the most they take. */
export async function LoadOfAdvisors({ view, locale }: { view: LoadView; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'consultation' });
  const advisors: AdvisorLoad[] = [
    ...view.centres.flatMap((centre) => centre.advisors),
    ...view.headquarters,
  ]
    .filter(({ isGone }) => !isGone)
    .sort((a, b) => b.open / b.most - a.open / a.most);
  if (advisors.length === 0) return <p className="pt-3 text-sm text-muted">{t('load.empty')}</p>;
  return (
    <ul className="grid gap-2.5 pt-3">
      {advisors.map(({ id, name, open, most }) => (
        <li key={id} className="text-sm">
          <span className="flex justify-between gap-4">
            <span>
              <InScript within={locale}>{name}</InScript>
            </span>
            <strong className="tabular font-semibold">{t('load.loadText', { open, most })}</strong>
          </span>
          <span aria-hidden="true" className="keep-colour flex h-2.5 bg-rest">
            <span
              className={open >= most ? 'bg-part1' : 'bg-part2'}
              style={{ width: `${Math.min(100, (open / most) * 100)}%` }}
            />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** What is asked about, as bars and, behind them, as a table by centre. */
export async function TopicPlot({
  centres,
  locale,
}: {
  centres: readonly CentreLoad[];
  locale: Locale;
}) {
  const [t, topic] = await Promise.all([
    getTranslations({ locale, namespace: 'consultation' }),
    topicNames(locale),
  ]);
  const sums = new Map<string, number>();
  for (const { topics } of centres) {
    for (const one of topics) sums.set(one.topic, (sums.get(one.topic) ?? 0) + one.count);
  }
  const items = [...sums].sort((a, b) => b[1] - a[1]);
  if (items.length === 0) return <p className="pt-3 text-sm text-muted">{t('load.noTopics')}</p>;
  return (
    <>
      <BarPlot
        className="pt-3"
        items={items.map(([code, value]) => ({ key: code, label: topic(code), value }))}
      />
      <details className="mt-2">
        <summary className="link inline-flex min-h-11 cursor-pointer items-center text-sm">
          {t('load.showTable')}
        </summary>
        <Table caption={t('load.topicsTable')}>
          <TableHead>
            <Th>{t('load.topic')}</Th>
            <Th end>{t('load.countOf')}</Th>
          </TableHead>
          <tbody>
            {items.map(([code, value]) => (
              <Tr key={code}>
                <Th scope="row" className="font-normal">
                  {topic(code)}
                </Th>
                <Td end>{value}</Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      </details>
    </>
  );
}
