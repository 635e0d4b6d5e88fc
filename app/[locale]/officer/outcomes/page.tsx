import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageTitle } from '@/components/layout/page-title';
import { CasePair, OpenRound } from '@/components/outcome/open-round';
import { TierCounts } from '@/components/outcome/tier-counts';
import { TextLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { requireViewer } from '@/lib/auth/viewer';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import { localeOf, queryOf, type SearchParams } from '@/lib/i18n/page';
import {
  type OpenRound as OpenRoundView,
  type OutcomeOverview,
  readOutcomes,
} from '@/lib/outcome/queries';
import { cellSchema } from '@/lib/outcome/schema';
import type { Phase, Tier } from '@/lib/outcome/tier';

type Props = { params: Promise<{ locale: string }>; searchParams: SearchParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: 'outcome' });
  return { title: t('officer.title') };
}

/** What the two sides see differently, evidence to check, and cases by how well they are known. */
export default async function OfficerOutcomesPage({ params, searchParams }: Props) {
  const locale = await localeOf(params);
  const viewer = await requireViewer('OFFICER', 'ADMIN');
  const query = cellSchema.safeParse(Object.fromEntries(await queryOf(searchParams)));
  const chosen = query.success ? query.data : null;
  const now = new Date();
  const [t, overview] = await Promise.all([
    getTranslations({ locale, namespace: 'outcome' }),
    readOutcomes(viewer),
  ]);
  return (
    <>
      <PageTitle title={t('officer.title')} lead={t('officer.lead')} />
      <div className="mt-6 grid gap-10">
        <Section title={t('officer.differences')} id="differences">
          <Rounds
            rounds={overview.differences}
            empty={t('officer.noDifferences')}
            locale={locale}
            now={now}
          />
        </Section>
        <Section title={t('officer.evidence')} id="evidence">
          <Rounds
            rounds={overview.evidence}
            empty={t('officer.noEvidence')}
            locale={locale}
            now={now}
          />
        </Section>
        <Section title={t('officer.counts')} id="counts">
          <p className="mt-2 mb-3 text-sm text-muted">{t('officer.countsText')}</p>
          <TierCounts counts={overview.counts} chosen={chosen} locale={locale} />
        </Section>
        {chosen ? <Cases overview={overview} chosen={chosen} locale={locale} /> : null}
      </div>
    </>
  );
}

function Rounds({
  rounds,
  empty,
  locale,
  now,
}: {
  rounds: readonly OpenRoundView[];
  empty: string;
  locale: Locale;
  now: Date;
}) {
  if (rounds.length === 0) return <p className="py-3 text-muted">{empty}</p>;
  return (
    <ul className="max-w-[860px]">
      {rounds.map((open) => (
        <OpenRound key={open.round.id} open={open} locale={locale} now={now} />
      ))}
    </ul>
  );
}

/** The cases behind one number. */
async function Cases({
  overview,
  chosen,
  locale,
}: {
  overview: OutcomeOverview;
  chosen: { phase: Phase; tier: Tier };
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'outcome' });
  const { caseIds } = overview.counts[chosen.phase][chosen.tier];
  const items = caseIds.flatMap((id) => overview.cases.get(id) ?? []);
  const title = t('officer.cases', {
    phase: t(`phase.${chosen.phase}`),
    tier: t(`tier.${chosen.tier}`),
  });
  return (
    <Section
      title={title}
      id="cases"
      aside={<TextLink href={`/${locale}/officer/outcomes`}>{t('officer.clear')}</TextLink>}
    >
      <p className="mt-2 text-sm text-muted">{t('officer.caseCount', { count: items.length })}</p>
      <ul>
        {items.map((item) => (
          <li key={item.id} className="border-b border-line py-1">
            <CasePair item={item} locale={locale} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
