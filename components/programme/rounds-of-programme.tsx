import { getTranslations } from 'next-intl/server';
import { TextLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import type { CooperationRow } from '@/lib/catalogue/reference';
import { formatPartialDate } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import type { RoundFigures } from '@/lib/programme/public-results';
import type { RoundView } from '@/lib/programme/round-view';
import { PublicRound } from './programme-rounds';

const order = ['OPEN', 'ANNOUNCED', 'CLOSING', 'SELECTING', 'RUNNING', 'ENDED', 'CANCELLED'];

/** On a programme's public page: its rounds, open ones first. */
export async function RoundsOfProgramme({
  rounds,
  results,
  locale,
}: {
  rounds: readonly RoundView[];
  results: ReadonlyMap<string, RoundFigures>;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'programme' });
  const sorted = [...rounds].sort((a, b) => order.indexOf(a.phase) - order.indexOf(b.phase));
  return (
    <Section id="rounds" title={t('round.ofProgramme')} className="mt-10">
      {sorted.length === 0 ? (
        <p className="max-w-text py-4 text-sm text-muted">{t('round.noneOfProgramme')}</p>
      ) : (
        <div className="grid gap-8 pt-1 [&>*:first-child]:border-t-0">
          {sorted.map((round) => (
            <PublicRound
              key={round.code}
              round={round}
              figures={results.get(round.code) ?? null}
              locale={locale}
            />
          ))}
        </div>
      )}
    </Section>
  );
}

/** What a programme belongs to: articles about it, agreements that name it. */
export async function RelatedToProgramme({
  cooperations,
  articles,
  articlesHref,
  locale,
}: {
  cooperations: readonly CooperationRow[];
  articles: readonly { slug: string; title: string; language: Locale }[];
  articlesHref: string;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'programme' });
  return (
    <div className="mt-12 grid gap-10">
      {articles.length > 0 ? (
        <Section id="articles" title={t('round.articles')}>
          <ul className="text-sm">
            {articles.map((article) => (
              <li key={article.slug} className="border-b border-line py-2">
                <TextLink href={`/${locale}/knowledge/${article.slug}`}>
                  <span lang={article.language}>{article.title}</span>
                </TextLink>
              </li>
            ))}
          </ul>
          <p className="pt-2 text-sm">
            <TextLink href={articlesHref}>{t('round.moreArticles')}</TextLink>
          </p>
        </Section>
      ) : null}
      {cooperations.length > 0 ? (
        <Section id="cooperations" title={t('round.cooperations')}>
          <ul className="text-sm">
            {cooperations.map((cooperation) => (
              <li key={cooperation.code} className="border-b border-line py-2">
                <TextLink href={`/${locale}/cooperations/${cooperation.code}`}>
                  {cooperation.titles[locale]}
                </TextLink>
                {cooperation.date ? (
                  <span className="block text-xs text-muted">
                    {formatPartialDate(cooperation.date, locale)}
                  </span>
                ) : null}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </div>
  );
}
