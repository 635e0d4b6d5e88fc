import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { EventExample } from '@/components/event/event-tags';
import { barParts, barSummary } from '@/components/match/bar-parts';
import type { Explainer } from '@/components/match/explanation';
import { LabelledText } from '@/components/text-record/labelled-text';
import { TextLink } from '@/components/ui/link';
import { ReasonsBar } from '@/components/ui/reasons-bar';
import { Tag } from '@/components/ui/tag';
import type { BoardRow } from '@/lib/event-wish/board';
import { formatDate, formatList } from '@/lib/i18n/formats';
import { bestName, type Locale } from '@/lib/i18n/locales';
import { nameOfCode } from '@/lib/taxonomy/names';

export type RowPlace = {
  locale: Locale;
  side: 'SME' | 'PARTNER';
  explainer: Explainer;
  /** Where cases of this reader lie, without the code; null: they cannot be opened from here. */
  cases: string | null;
};

/** How the reader may call the other side. */
export async function titleOf(row: BoardRow, side: RowPlace['side'], locale: Locale) {
  const t = await getTranslations({ locale, namespace: 'eventWish' });
  const best = row.names && bestName(row.names, locale);
  if (best) return { text: best.text, lang: best.language };
  const other = side === 'SME' ? 'partner' : 'sme';
  const { sector, region } = row.teaser;
  if (!sector || !region) return { text: t(`teaser.${other}Hidden`), lang: locale };
  const words = { sector: nameOfCode(sector, locale), region: nameOfCode(region, locale) };
  return { text: t(`teaser.${other}`, words), lang: locale };
}

const ended = ['DECLINED', 'REJECTED'];

/** What is known of the two from before, each as a short word. */
async function Facts({ row, place }: { row: BoardRow; place: RowPlace }) {
  const { locale, cases } = place;
  const [t, words] = await Promise.all([
    getTranslations({ locale, namespace: 'eventWish' }),
    getTranslations({ locale, namespace: 'introduction' }),
  ]);
  const { introduction, metAt } = row;
  const found = introduction ? t('fact.introduction', { code: introduction.code }) : null;
  if (!row.wanted && !introduction && !metAt && !row.sameGroup && !row.dismissed) return null;
  return (
    <ul className="flex flex-wrap items-center gap-x-3 gap-y-1.5 text-sm">
      {row.wanted ? (
        <li>
          <Tag tone="ok" icon="arrow-right">
            {t('fact.wanted')}
          </Tag>
        </li>
      ) : null}
      {introduction ? (
        <li className="flex flex-wrap items-center gap-2">
          <Tag>{words(`state.${introduction.state}`)}</Tag>
          {cases ? (
            <TextLink href={`${cases}/${introduction.code}`}>{found}</TextLink>
          ) : (
            <span className="text-muted">{found}</span>
          )}
        </li>
      ) : null}
      {introduction && ended.includes(introduction.state) ? (
        <li className="text-muted">{t('fact.declined')}</li>
      ) : null}
      {metAt ? (
        <li className="text-muted">{t('fact.met', { date: formatDate(metAt, locale) })}</li>
      ) : null}
      {row.sameGroup ? <li className="text-muted">{t('fact.sameGroup')}</li> : null}
      {row.dismissed ? <li className="text-muted">{t('fact.dismissed')}</li> : null}
    </ul>
  );
}

/** The score as a bar with its strongest reasons in one line; an unnamed one keeps its reasons. */
async function Reasons({ row, place }: { row: BoardRow; place: RowPlace }) {
  const { locale, side, explainer } = place;
  const t = await getTranslations({ locale, namespace: 'eventWish' });
  const { explanation } = row;
  if (!explanation) return null;
  if (explanation.excluded) return <p className="text-sm text-muted">{t('noScore')}</p>;
  const direction = side === 'SME' ? 'forSme' : 'forPartner';
  const strongest = [...explanation[direction].parts]
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points)
    .slice(0, 3);
  const names = strongest.map(({ criterion }) => explainer.criterion(criterion));
  return (
    <div className="grid gap-1">
      <div className="grid grid-cols-[3rem_minmax(0,1fr)] items-center gap-3">
        <strong className="tabular text-md" title={t('score', { score: explanation.score })}>
          {explanation.score}
        </strong>
        <ReasonsBar
          variant="list"
          parts={barParts(explanation, direction, explainer)}
          summary={`${t('score', { score: explanation.score })}: ${barSummary(explanation, direction, explainer)}`}
        />
      </div>
      {names.length > 0 ? <p className="text-sm text-muted">{names.join(' · ')}</p> : null}
      {row.names && names.length > 0 ? (
        <details className="text-sm">
          <summary className="flex min-h-8 w-fit cursor-pointer items-center text-link marker:content-none">
            {t('reasons')}
          </summary>
          <ul className="grid gap-1 pb-1">
            {strongest.map((part) => (
              <li key={part.criterion} className="flex items-baseline gap-2">
                <span aria-hidden="true" className="size-[6px] shrink-0 bg-part2" />
                <span>{explainer.reason(part.reason, direction)}</span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}

/** One participant across the table: who it is, what speaks for it, and the four choices. */
export async function WishRow({
  row,
  place,
  title,
  choice,
}: {
  row: BoardRow;
  place: RowPlace;
  title: { text: string; lang: Locale };
  choice: ReactNode;
}) {
  const { locale } = place;
  const t = await getTranslations({ locale, namespace: 'eventWish' });
  const languages = new Intl.DisplayNames(locale, { type: 'language' });
  const spoken = row.languages.map((code) => languages.of(code) ?? code);
  return (
    <li
      id={`w-${row.id}`}
      className="grid scroll-mt-4 grid-cols-[minmax(0,1fr)] gap-x-8 gap-y-3 border-b border-line py-5 lg:grid-cols-[minmax(0,1fr)_24rem]"
    >
      <div className="grid min-w-0 content-start gap-2">
        <div>
          <h3 className="text-md font-semibold wrap-anywhere">
            {row.rank ? <span className="mr-2 font-normal text-muted">{row.rank}</span> : null}
            <span lang={title.lang}>{title.text}</span>{' '}
            {row.isExample ? <EventExample locale={locale} /> : null}
          </h3>
          <p className="flex flex-wrap gap-x-3 text-sm text-muted">
            {row.place ? <span>{nameOfCode(row.place, locale)}</span> : null}
            {spoken.length > 0 ? (
              <span>{t('fact.languages', { list: formatList(spoken, locale) })}</span>
            ) : null}
            {row.names ? null : <span>{t('teaser.note')}</span>}
          </p>
        </div>
        <Facts row={row} place={place} />
        <Reasons row={row} place={place} />
        {row.seeks ? (
          <div className="text-sm">
            <p className="text-xs text-muted">{t('fact.seeks')}</p>
            <LabelledText text={row.seeks} locale={locale} compact />
          </div>
        ) : null}
        {row.slug ? (
          <p className="text-sm">
            <TextLink href={`/${locale}/partners/${row.slug}`} quiet>
              {t('profile')}
            </TextLink>
          </p>
        ) : null}
      </div>
      {choice}
    </li>
  );
}
