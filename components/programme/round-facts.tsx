import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { SourceList } from '@/components/catalogue/source-list';
import { DescriptionList } from '@/components/ui/description-list';
import { TextLink } from '@/components/ui/link';
import { formatDate, formatNumber, formatYear } from '@/lib/i18n/formats';
import { bestName, type Locale } from '@/lib/i18n/locales';
import type { RoundView } from '@/lib/programme/round-view';
import { nameOfCode } from '@/lib/taxonomy/names';
import { closingDay } from './closing-day';

type Words = (key: string, values?: Record<string, string | number>) => string;

/** `12 of 30 left`, `full`, `no limit`. */
export function placesText(
  total: number | null,
  taken: number,
  locale: Locale,
  t: Words,
): string | null {
  if (total === null) return t('round.noLimit');
  const left = Math.max(0, total - taken);
  if (left === 0) return t('round.full');
  return t('round.left', { left: formatNumber(left, locale), total: formatNumber(total, locale) });
}

/** From when until when a round runs, as far as it is known. */
export function runsText(
  round: Pick<RoundView, 'startsOn' | 'endsOn'>,
  locale: Locale,
  t: Words,
): string | null {
  const { startsOn, endsOn } = round;
  if (!startsOn) return null;
  const first = formatDate(startsOn, locale);
  if (!endsOn) return t('round.from', { date: first });
  return startsOn.getTime() === endsOn.getTime()
    ? first
    : `${first} – ${formatDate(endsOn, locale)}`;
}

/** Dates, places and what comes of it: everything about a round that is a fact. */
export async function RoundFacts({
  round,
  locale,
  narrow = false,
  className,
}: {
  round: RoundView;
  locale: Locale;
  narrow?: boolean;
  className?: string;
}) {
  const translate = await getTranslations({ locale, namespace: 'programme' });
  const t = translate as Words;
  const isPairing = round.kind === 'pairing';
  const sme = placesText(round.placesSme, round.takenSme, locale, t);
  const partner = placesText(round.placesPartner, round.takenPartner, locale, t);
  const quotas = round.quotas.map((quota) =>
    quota.places === null
      ? nameOfCode(quota.key, locale)
      : t('round.quota', {
          group: nameOfCode(quota.key, locale),
          places: formatNumber(quota.places, locale),
        }),
  );
  const place = round.place ? bestName(round.place, locale) : null;
  const host = round.host ? (
    <TextLink href={`/${locale}/partners/${round.host.slug}`}>{round.host.names[locale]}</TextLink>
  ) : (
    (round.hostNames?.[locale] ?? null)
  );
  const year = round.curriculumYear;
  const facts: Record<string, ReactNode> = {
    opens: formatDate(round.opensAt, locale),
    closes: formatDate(closingDay(round), locale),
    answersBy: round.kind === 'course' ? null : formatDate(round.answersBy, locale),
    runs: runsText(round, locale, t),
    place: place ? <span lang={place.language}>{place.text}</span> : null,
    host,
    curriculum:
      year === null ? null : t('round.curriculumYear', { year: formatYear(year, locale) }),
    forWhom: round.audience ? t(`round.audience.${round.audience}`) : null,
    [isPairing ? 'placesSme' : 'places']: sme,
    placesPartner: isPairing ? partner : null,
    [round.quotas.some(({ places }) => places !== null) ? 'quotas' : 'groupsIn']:
      quotas.length > 0 ? quotas.join(' · ') : null,
    badge: round.badgeMonths ? t('round.badgeMonths', { count: round.badgeMonths }) : null,
    source: round.source ? <SourceList source={round.source} label={false} /> : null,
    code: round.code,
  };
  return (
    <DescriptionList
      narrow={narrow}
      {...(className ? { className } : {})}
      items={Object.entries(facts).flatMap(([key, text]) =>
        text === null ? [] : [{ key, term: t(`round.${key}`), text }],
      )}
    />
  );
}
