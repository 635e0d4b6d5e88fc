import { getTranslations } from 'next-intl/server';
import { StaleMark } from '@/components/freshness/stale-mark';
import { ButtonLink } from '@/components/ui/button';
import { TextLink } from '@/components/ui/link';
import { ScoreFigure } from '@/components/ui/score-figure';
import { ExampleTag, Tag } from '@/components/ui/tag';
import { isStale } from '@/lib/freshness/states';
import type { Locale } from '@/lib/i18n/locales';
import type { MatchItem } from '@/lib/match/queries';
import { nameOfCode } from '@/lib/taxonomy/names';
import { getExplainer } from './explanation';
import { PairBars } from './pair-bars';
import { PairReasons } from './pair-reasons';
import { PlacesLine } from './places-line';
import { UnknownList } from './unknown-list';

/**
 * One match: name and pair score, both bars, the reasons. The first of the list shows everything,
 * the others their strongest reasons and a way to see the rest.
 */
export async function MatchEntry({
  item,
  position,
  locale,
  full,
  crowded,
}: {
  item: MatchItem;
  position: number;
  locale: Locale;
  full: boolean;
  /** Stands lower than its score, because many look at this partner. */
  crowded: boolean;
}) {
  const [t, layout, explainer] = await Promise.all([
    getTranslations({ locale, namespace: 'match' }),
    getTranslations({ locale, namespace: 'layout' }),
    getExplainer(locale),
  ]);
  const { partner, explanation } = item;
  const name = partner.names[locale];
  const other = locale === 'ja' ? partner.names.en : partner.names.ja;
  const page = `/${locale}/sme/matches/${partner.id}`;
  const strongest = [...explanation.forSme.parts]
    .filter((part) => part.points > 0)
    .sort((a, b) => b.points - a.points)
    .slice(0, 3);
  return (
    <article
      aria-labelledby={`match-${partner.code}`}
      className="grid grid-cols-[minmax(0,1fr)] gap-x-8 gap-y-5 border-b border-line py-7 lg:grid-cols-[1.25rem_minmax(0,1fr)_13rem]"
    >
      <span className="tabular hidden text-lg text-muted lg:block" aria-hidden="true">
        {position}
      </span>
      <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-4">
        <header className="flex items-start justify-between gap-4">
          <div className="min-w-0">
            <h2 id={`match-${partner.code}`} className="text-lg font-semibold">
              <span className="mr-2 text-muted lg:hidden">{position}</span>
              {name} {partner.isExample ? <ExampleTag>{layout('exampleLabel')}</ExampleTag> : null}
            </h2>
            <p className="text-sm text-muted">
              <span lang={locale === 'ja' ? 'en' : 'ja'}>{other}</span>
              {partner.prefectureCode ? ` · ${nameOfCode(partner.prefectureCode, locale)}` : null}
            </p>
          </div>
          <div className="shrink-0 lg:hidden">
            <ScoreFigure below="end" score={item.score} unit={t('score')} size="md" />
          </div>
        </header>
        {isStale(partner.confirmedAt, new Date()) ? (
          <p>
            <StaleMark since={partner.confirmedAt} locale={locale} />
          </p>
        ) : null}
        {crowded ? <p className="text-sm text-muted">{t('order.crowded')}</p> : null}
        <PairBars result={explanation} locale={locale} />
        {full ? (
          <>
            <PairReasons result={explanation} locale={locale} reader="forSme" />
            {explanation.unknown.length > 0 ? (
              <section aria-labelledby={`unknown-${partner.code}`} className="grid gap-2">
                <h3 id={`unknown-${partner.code}`} className="text-md font-semibold">
                  {t('unknown.title')}
                </h3>
                <UnknownList result={explanation} locale={locale} page={page} />
              </section>
            ) : null}
          </>
        ) : (
          <>
            <ul className="flex flex-wrap gap-x-6 gap-y-1 text-sm">
              {strongest.map((part) => (
                <li key={part.criterion} className="flex items-baseline gap-2">
                  <span aria-hidden="true" className="size-[6px] shrink-0 bg-part2" />
                  <span>{explainer.reason(part.reason, 'forSme')}</span>
                </li>
              ))}
            </ul>
            <p className="flex flex-wrap items-center gap-x-4 gap-y-2 text-sm">
              {explanation.unknown.length > 0 ? (
                <Tag tone="unknown" icon="question">
                  {t('unknown.count', { count: explanation.unknown.length })}
                </Tag>
              ) : null}
              <TextLink href={page} className="max-lg:py-3">
                {t('reasons.all')}
              </TextLink>
            </p>
          </>
        )}
      </div>
      <aside className="grid content-start gap-3 text-sm">
        <div className="hidden lg:block">
          <ScoreFigure score={item.score} unit={t('score')} size="md" />
        </div>
        <PlacesLine item={item} locale={locale} />
        <ButtonLink href={`${page}#ask`} wide>
          {t('ask.button')}
        </ButtonLink>
        <ButtonLink href={`${page}#dismiss`} variant="quiet" wide>
          {t('dismiss.button')}
        </ButtonLink>
        <p className="text-xs text-muted">
          <TextLink
            href={`/${locale}/partners/${partner.slug}`}
            quiet
            className="inline-flex min-h-11 items-center lg:min-h-0"
          >
            {t('profile')}
          </TextLink>
        </p>
      </aside>
    </article>
  );
}
