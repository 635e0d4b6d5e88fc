import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { TextLink } from '@/components/ui/link';
import { formatDate } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import type { RoundView } from '@/lib/programme/round-view';
import { closingDay } from './closing-day';
import { placesText, runsText } from './round-facts';
import { RoundExample, RoundTag } from './round-tags';

/** Rounds one below the other: what, when, how many places are left. */
export async function RoundList({
  rounds,
  locale,
  hrefOf,
  endOf,
  side = 'SME',
  level: Heading = 'h3',
}: {
  rounds: readonly RoundView[];
  locale: Locale;
  /** Of the round's page for whoever reads. */
  hrefOf: (round: RoundView) => string;
  /** What stands at the end of a round: its verdict, its figures, a button. */
  endOf?: (round: RoundView) => ReactNode;
  /** Whose places are counted. */
  side?: 'SME' | 'PARTNER';
  level?: 'h3' | 'h4';
}) {
  const t = await getTranslations({ locale, namespace: 'programme' });
  const words = t as (key: string, values?: Record<string, string | number>) => string;
  return (
    <ul className="border-t border-line">
      {rounds.map((round) => {
        const when = runsText(round, locale, words);
        const places =
          side === 'SME'
            ? placesText(round.placesSme, round.takenSme, locale, words)
            : placesText(round.placesPartner, round.takenPartner, locale, words);
        const isOpen = round.phase === 'OPEN' || round.phase === 'ANNOUNCED';
        const host = round.host?.names ?? round.hostNames;
        return (
          <li
            key={round.code}
            className="grid gap-x-8 gap-y-1 border-b border-line py-3 md:grid-cols-[minmax(0,1fr)_17rem]"
          >
            <div className="min-w-0">
              <Heading className="text-md font-semibold">
                <TextLink href={hrefOf(round)} className="inline-block min-h-6 break-words">
                  {round.titles[locale]}
                </TextLink>
              </Heading>
              <p className="text-sm text-muted">
                {round.programmeNames[locale] === round.titles[locale]
                  ? ''
                  : `${round.programmeNames[locale]} · `}
                {t(`round.kind.${round.kind}`)}
                {round.audience ? ` · ${words(`round.audience.${round.audience}`)}` : ''}
                {host ? ` · ${host[locale]}` : ''}
              </p>
              {when ? <p className="text-sm text-muted">{when}</p> : null}
            </div>
            <div className="text-sm md:text-right">
              <p className="flex flex-wrap gap-2 md:justify-end">
                <RoundTag phase={round.phase} locale={locale} />
                {round.isExample ? <RoundExample locale={locale} /> : null}
              </p>
              {isOpen ? (
                <>
                  <p className="mt-1 font-semibold">
                    {round.phase === 'ANNOUNCED'
                      ? t('round.opensOn', { date: formatDate(round.opensAt, locale) })
                      : t('round.closesOn', { date: formatDate(closingDay(round), locale) })}
                  </p>
                  <p className="tabular text-muted">{places}</p>
                </>
              ) : null}
              {endOf?.(round)}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
