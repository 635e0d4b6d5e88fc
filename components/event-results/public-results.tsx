import { getTranslations } from 'next-intl/server';
import { countWriter } from '@/components/statistic/shown-count';
import { DescriptionList } from '@/components/ui/description-list';
import { Section } from '@/components/ui/section';
import type { PublicResults as Results } from '@/lib/event-results/queries';
import type { Locale } from '@/lib/i18n/locales';
import { tiers } from '@/lib/outcome/tier';

/** What came of an event that is over, as everybody may read it. */
export async function PublicResults({ results, locale }: { results: Results; locale: Locale }) {
  const [t, outcome, shown] = await Promise.all([
    getTranslations({ locale, namespace: 'eventResults' }),
    getTranslations({ locale, namespace: 'outcome' }),
    countWriter(locale),
  ]);
  const counts = (['smes', 'partners', 'held', 'nextSteps'] as const).map((key) => {
    return { key, term: t(`public.${key}`), text: shown(results[key]) };
  });
  const cases = tiers.map((tier) => {
    return { key: tier, term: outcome(`tier.${tier}`), text: shown(results.tiers[tier]) };
  });
  return (
    <Section title={t('public.title')} id="results">
      <DescriptionList items={counts} />
      <h3 className="mt-5 text-md font-semibold">{t('public.tiers')}</h3>
      <DescriptionList items={cases} />
      <p className="mt-3 text-sm text-muted">{t('public.note')}</p>
    </Section>
  );
}
