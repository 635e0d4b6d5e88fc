import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { TextLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { BenchHead } from '@/components/weights/bench-head';
import { fairnessLevel } from '@/components/weights/fairness-level';
import { MarketSection } from '@/components/weights/market-section';
import { figuresAt } from '@/components/weights/numbers';
import { TradeOff } from '@/components/weights/trade-off';
import { Uncovered } from '@/components/weights/uncovered';
import { VersionInForce } from '@/components/weights/version-in-force';
import { weightsWords } from '@/components/weights/words';
import { requireViewer } from '@/lib/auth/viewer';
import { isLocale } from '@/lib/i18n/locales';
import { localeOf } from '@/lib/i18n/page';
import { findRuns } from '@/lib/ranking/run-queries';
import { canEditWeights } from '@/lib/weights/policy';
import { findVersions } from '@/lib/weights/queries';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await weightsWords(locale);
  return { title: t('title') };
}

/** What is in force and what the market says of it. */
export default async function MatchingPage({ params }: Props) {
  const locale = await localeOf(params);
  const viewer = await requireViewer('OFFICER', 'ADMIN');
  const [t, versions, runs] = await Promise.all([
    weightsWords(locale),
    findVersions(viewer),
    findRuns(viewer),
  ]);
  if (!versions) notFound();
  const { active, open } = versions;
  const summary = runs.inForce?.summary;
  const draftAt =
    open && summary && open.fairness !== runs.inForce?.fairness
      ? figuresAt(summary.tradeOff, open.fairness)
      : null;
  return (
    <>
      <BenchHead viewer={viewer} versions={versions} current="force" locale={locale} />
      <p className="mt-4 text-md">
        {t('force.line', {
          version: active.version,
          fairness: t(`fairness.level.${fairnessLevel(active.fairness)}`),
        })}
        {' · '}
        <TextLink href="#force">{t('force.lineLink')}</TextLink>
      </p>
      <div className="mt-8 grid grid-cols-[minmax(0,1fr)] gap-12">
        <MarketSection runs={runs} active={active.version} viewer={viewer} locale={locale} />
        {summary && summary.tradeOff.length > 0 ? (
          <Section id="trade-off" title={t('tradeOff.title')}>
            <p className="mt-2 max-w-text text-sm text-muted">{t('tradeOff.text')}</p>
            <TradeOff
              points={summary.tradeOff}
              present={{ ...summary.present, fairness: runs.inForce?.fairness ?? active.fairness }}
              draft={draftAt}
              locale={locale}
            />
          </Section>
        ) : null}
        {summary ? (
          <Section
            id="uncovered"
            title={t('uncovered.title', { count: summary.present.smes - summary.present.covered })}
          >
            <Uncovered
              groups={summary.uncovered}
              namesSmes={canEditWeights(viewer)}
              locale={locale}
            />
          </Section>
        ) : null}
        <VersionInForce active={active} locale={locale} />
      </div>
    </>
  );
}
