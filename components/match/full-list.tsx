import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button';
import { ScoreFigure } from '@/components/ui/score-figure';
import { Section } from '@/components/ui/section';
import { ExampleTag } from '@/components/ui/tag';
import type { Locale } from '@/lib/i18n/locales';
import type { MatchRow } from '@/lib/match/queries';
import { nameOfCode } from '@/lib/taxonomy/names';
import { PlacesLine } from './places-line';

/** How many stand open; the others are folded. */
const opened = 5;

/** Partners without room now: how long the line is, and the way to stand in it. */
export async function FullList({ rows, locale }: { rows: readonly MatchRow[]; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'match' });
  const rest = rows.slice(opened);
  return (
    <Section
      id="full"
      title={t('full.title', { count: rows.length })}
      rule="above"
      className="mt-10"
    >
      <p className="max-w-text text-sm text-muted">{t('full.lead')}</p>
      <ul className="mt-3 border-t border-line">
        {rows.slice(0, opened).map((row) => (
          <FullRow key={row.partner.id} row={row} locale={locale} />
        ))}
      </ul>
      {rest.length > 0 ? (
        <details>
          <summary className="link cursor-pointer py-3 text-sm">
            {t('showAll', { count: rows.length })}
          </summary>
          <ul className="border-t border-line">
            {rest.map((row) => (
              <FullRow key={row.partner.id} row={row} locale={locale} />
            ))}
          </ul>
        </details>
      ) : null}
    </Section>
  );
}

async function FullRow({ row, locale }: { row: MatchRow; locale: Locale }) {
  const [t, layout] = await Promise.all([
    getTranslations({ locale, namespace: 'match' }),
    getTranslations({ locale, namespace: 'layout' }),
  ]);
  const { partner } = row;
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-6 gap-y-3 border-b border-line py-4 md:grid-cols-[minmax(0,1fr)_6rem_16rem_auto] md:items-start">
      <div className="min-w-0">
        <h3 className="text-md font-semibold">
          {partner.names[locale]}{' '}
          {partner.isExample ? <ExampleTag>{layout('exampleLabel')}</ExampleTag> : null}
        </h3>
        {partner.prefectureCode ? (
          <p className="text-sm text-muted">{nameOfCode(partner.prefectureCode, locale)}</p>
        ) : null}
      </div>
      <ScoreFigure score={row.score} unit={t('score')} size="md" />
      <div className="text-sm max-md:col-span-2">
        <PlacesLine item={row} locale={locale} />
      </div>
      <p className="max-md:col-span-2">
        <ButtonLink
          href={`/${locale}/sme/matches/${partner.id}`}
          variant="secondary"
          size="sm"
          wide="phone"
          aria-label={`${t('full.button')}: ${partner.names[locale]}`}
        >
          {t('full.button')}
        </ButtonLink>
      </p>
    </li>
  );
}
