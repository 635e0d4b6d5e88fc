import { getTranslations } from 'next-intl/server';
import { getExplainer } from '@/components/match/explanation';
import { FacetPanel } from '@/components/ui/facet-group';
import { TextLink } from '@/components/ui/link';
import { ReasonsLegend } from '@/components/ui/reasons-bar';
import type { Reference } from '@/lib/catalogue/reference';
import type { Locale } from '@/lib/i18n/locales';
import type { Fitting, FittingAnswer } from '@/lib/partner/fitting';
import { FittingEntry } from './fitting-entry';

const shownFirst = 3;

/** Who fits the three answers, best first, each with the parts of its score. */
export async function FittingPartners({
  found: { fitting, count, all },
  locale,
  reference,
  example,
}: {
  found: FittingAnswer;
  locale: Locale;
  reference: Reference;
  /** The answers are ours, not the reader's. */
  example: boolean;
}) {
  const [t, explainer] = await Promise.all([getTranslations('home'), getExplainer(locale)]);
  const entry = (item: Fitting) => (
    <FittingEntry
      key={item.partner.code}
      item={item}
      locale={locale}
      reference={reference}
      explainer={explainer}
    />
  );
  const rest = fitting.slice(shownFirst);
  return (
    <section
      id="fitting"
      aria-labelledby="fitting-title"
      className="page-width index-columns py-12"
    >
      <div>
        {example ? (
          <p className="mb-3 border-l-2 border-control pl-3 text-sm">
            <strong className="block font-semibold">{t('example.label')}</strong>
            <span className="text-muted">{t('example.text')}</span>
          </p>
        ) : null}
        <h2 id="fitting-title" className="text-xl">
          {t('results.title', { count, all })}
        </h2>
        {fitting.length > 0 ? (
          <>
            <p className="mt-2 mb-4 text-sm text-muted">{t('results.lead')}</p>
            <ReasonsLegend
              stacked
              items={[
                { tone: 1, label: t('legend.work') },
                { tone: 2, label: t('legend.ties') },
                { tone: 3, label: t('legend.proof') },
              ]}
            />
          </>
        ) : (
          <p className="mt-2 text-sm text-muted">{t('results.none')}</p>
        )}
      </div>
      <div className="min-w-0 border-t-2 border-ink">
        {fitting.slice(0, 1).map(entry)}
        {fitting.length > 1 ? (
          // On phones what follows the first partner folds away; wide screens show three.
          <FacetPanel
            className="mt-4 md:mt-0"
            label={t('results.more', { count: fitting.length - 1 })}
          >
            {fitting.slice(1, shownFirst).map(entry)}
            {rest.length > 0 ? (
              <details className="group">
                <summary className="link mt-4 inline-block list-none text-sm font-semibold group-open:hidden">
                  {t('results.more', { count: rest.length })}
                </summary>
                {rest.map(entry)}
              </details>
            ) : null}
          </FacetPanel>
        ) : null}
        <p className="mt-4 flex flex-wrap justify-between gap-x-8 gap-y-2 text-sm">
          <TextLink href={`/${locale}/partners`} className="max-md:py-2.5">
            {t('results.directory')}
          </TextLink>
          <span className="text-muted">{t('results.register')}</span>
        </p>
      </div>
    </section>
  );
}
