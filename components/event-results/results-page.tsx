import { getTranslations } from 'next-intl/server';
import { EventNav } from '@/components/event/event-nav';
import { ButtonLink } from '@/components/ui/button';
import { TextLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { EmptyState } from '@/components/ui/states';
import type { EventResults } from '@/lib/event-results/queries';
import type { Locale } from '@/lib/i18n/locales';
import type { OpenFigure } from './figure-link';
import {
  AnswerFigures,
  AttendanceFigures,
  MeetingFigures,
  MustFigures,
  PhaseFigures,
  YearFigures,
} from './figure-sections';
import { figureWords } from './figure-words';
import { ResultLines } from './result-lines';

/** The results of an event in an office; those who manage it also take them away as files. */
export async function ResultsPage({
  results,
  bench,
  show,
  locale,
}: {
  results: EventResults;
  bench: 'officer' | 'desk';
  /** The figure whose lines are asked for. */
  show: string | null;
  locale: Locale;
}) {
  const [words, t] = await Promise.all([
    figureWords(locale),
    getTranslations({ locale, namespace: 'eventResults' }),
  ]);
  const { event, figures, lines, means, values } = results;
  const chosen = show !== null && figures.has(show) ? show : null;
  const overview = `/${locale}/${bench}/events/${event.code}`;
  const base = `${overview}/results`;
  const of: OpenFigure = { base, figures, words, chosen, locale };
  if (figures.get('planned')?.length === 0) {
    return (
      <>
        <EventNav event={event} bench={bench} part="results" locale={locale} />
        <EmptyState
          className="mt-6"
          title={t('none')}
          actions={
            <ButtonLink size="sm" variant="secondary" href={overview}>
              {t('toOverview')}
            </ButtonLink>
          }
        >
          <p>{t(event.statedFacts.length > 0 ? 'noneStated' : 'noneText')}</p>
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <EventNav event={event} bench={bench} part="results" lead={t('lead')} locale={locale} />
      <div className="mt-6 grid grid-cols-[minmax(0,1fr)] gap-10">
        {chosen ? (
          <ResultLines
            title={words(chosen)}
            lines={(figures.get(chosen) ?? []).flatMap((key) => lines.get(key) ?? [])}
            back={base}
            bench={bench}
            locale={locale}
          />
        ) : null}
        <MeetingFigures of={of} />
        <AttendanceFigures of={of} />
        <MustFigures of={of} />
        <AnswerFigures of={of} means={means} />
        <YearFigures of={of} />
        <PhaseFigures of={of} values={values} />
        {bench === 'officer' ? <Files base={base} locale={locale} /> : null}
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
