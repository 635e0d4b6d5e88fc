import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { PageTitle } from '@/components/layout/page-title';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { Segment } from '@/components/ui/segment';
import type { Locale } from '@/lib/i18n/locales';
import type { RoundView } from '@/lib/programme/round-view';
import { RoundExample, RoundTag } from './round-tags';

export type RoundPart = 'overview' | 'applications' | 'selection' | 'pairs' | 'sessions' | 'people';

const parts: Record<RoundPart, string> = {
  overview: '',
  applications: '/applications',
  selection: '/selection',
  pairs: '/pairs',
  sessions: '/sessions',
  people: '/people',
};

function partsOf(kind: RoundView['kind']): RoundPart[] {
  if (kind === 'pairing') return ['overview', 'applications', 'selection', 'pairs', 'sessions'];
  return kind === 'course'
    ? ['overview', 'applications', 'sessions', 'people']
    : ['overview', 'applications', 'selection', 'sessions'];
}

/** Title of a round's pages in an office, with the way between its parts. */
export async function RoundHead({
  round,
  part,
  base,
  aside,
  locale,
}: {
  round: RoundView;
  part: RoundPart | null;
  base: string;
  aside?: ReactNode;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'programme' });
  return (
    <>
      <PageTitle
        above={
          <Breadcrumb
            label={t('officer.title')}
            items={[{ href: `/${locale}${base}`, text: t('officer.title') }, { text: round.code }]}
          />
        }
        title={round.titles[locale]}
        mark={
          <span className="flex flex-wrap gap-2">
            <RoundTag phase={round.phase} locale={locale} />
            {round.isExample ? <RoundExample locale={locale} /> : null}
          </span>
        }
        lead={round.programmeNames[locale]}
        aside={aside}
      />
      <Segment
        className="mt-5"
        joined={false}
        label={t('officer.tabs')}
        items={partsOf(round.kind).map((key) => ({
          href: `/${locale}${base}/${round.code}${parts[key]}`,
          label: t(`officer.tab.${key}`),
          current: key === part,
        }))}
      />
    </>
  );
}
