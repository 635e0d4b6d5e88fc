import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { EventNav } from '@/components/event/event-nav';
import type { OpenFigure } from '@/components/event-results/figure-link';
import {
  AnswerFigures,
  AttendanceFigures,
  MeetingFigures,
  MustFigures,
  PhaseFigures,
  YearFigures,
} from '@/components/event-results/figure-sections';
import { figureWords } from '@/components/event-results/figure-words';
import { ResultLines } from '@/components/event-results/result-lines';
import { TextLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { EmptyState } from '@/components/ui/states';
import { requireViewer } from '@/lib/auth/viewer';
import { readResults } from '@/lib/event-results/queries';
import type { Locale } from '@/lib/i18n/locales';
import { localeOf, queryOf, type SearchParams } from '@/lib/i18n/page';

type Props = {
  params: Promise<{ locale: string; code: string }>;
  searchParams: SearchParams;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = await getTranslations({ locale, namespace: 'eventResults' });
  return { title: t('pageTitle', { event: (await params).code }) };
}

/** What came of an event; every number opens into what it counts. */
export default async function EventResultsPage({ params, searchParams }: Props) {
  const locale = await localeOf(params);
  const { code } = await params;
  const viewer = await requireViewer('OFFICER', 'ADMIN');
  const [results, words, t] = await Promise.all([
    readResults(code, viewer),
    figureWords(locale),
    getTranslations({ locale, namespace: 'eventResults' }),
  ]);
  if (!results) notFound();
  const { event, figures, lines, means, values } = results;
  const asked = (await queryOf(searchParams)).get('show');
  const chosen = asked !== null && figures.has(asked) ? asked : null;
  const base = `/${locale}/officer/events/${code}/results`;
  const of: OpenFigure = { base, figures, words, chosen, locale };
  const nav = (
    <EventNav event={event} bench="officer" part="results" lead={t('lead')} locale={locale} />
  );
  if (figures.get('planned')?.length === 0) {
    return (
      <>
        {nav}
        <EmptyState title={t('none')} />
      </>
    );
  }
  return (
    <>
      {nav}
      <div className="mt-6 grid grid-cols-[minmax(0,1fr)] gap-10">
        {chosen ? (
          <ResultLines
            title={words(chosen)}
            lines={(figures.get(chosen) ?? []).flatMap((key) => lines.get(key) ?? [])}
            back={base}
            locale={locale}
          />
        ) : null}
        <MeetingFigures of={of} />
        <AttendanceFigures of={of} />
        <MustFigures of={of} />
        <AnswerFigures of={of} means={means} />
        <YearFigures of={of} />
        <PhaseFigures of={of} values={values} />
        <Files base={base} locale={locale} />
      </div>
    </>
  );
}

const files = {
  figures: 'figures.csv',
  meetings: 'meetings.csv',
  workbook: 'results.xlsx',
} as const;

async function Files({ base, locale }: { base: string; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'eventResults' });
  return (
    <Section title={t('files.title')} id="files" className="print:hidden">
      <ul className="mt-2 text-sm">
        {(Object.keys(files) as (keyof typeof files)[]).map((key) => (
          <li key={key}>
            <TextLink download href={`${base}/files/${files[key]}`} className="inline-block py-1.5">
              {t(`files.${key}`)}
            </TextLink>
          </li>
        ))}
      </ul>
      <p className="mt-3 text-sm">
        <TextLink href={`/${locale}/officer/events/compare`} className="inline-block py-1.5">
          {t('compare.link')}
        </TextLink>
      </p>
    </Section>
  );
}
