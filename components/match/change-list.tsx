import { getTranslations } from 'next-intl/server';
import { TextLink } from '@/components/ui/link';
import { Tag } from '@/components/ui/tag';
import { formatList } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import type { Why } from '@/lib/match/why';
import type { SuggestedChange } from '@/lib/matching/no-match';
import { changeEffort, changeKey } from '@/lib/matching/no-match-changes';
import type { Outcome } from '@/lib/matching/no-match-scores';
import { getNoMatchWords, type WhyProps } from './no-match-words';
import { pageOfChange } from './profile-step';

/** How many of the organisations that a change would win are named. */
const named = 3;

/**
 * What would help most, each line with what it was computed to bring. An officer reads the same
 * without the links into the firm's profile.
 */
export async function ChangeList({ why, locale, links = true }: WhyProps & { links?: boolean }) {
  const [t, words] = await Promise.all([
    getTranslations({ locale, namespace: 'match' }),
    getNoMatchWords(locale),
  ]);
  const { changes, together } = why;
  const numbers = together?.changes.map(
    (one) => changes.findIndex(({ change }) => changeKey(change) === changeKey(one)) + 1,
  );
  return (
    <>
      <p className="text-sm text-muted">{t('none.changesLead', { partners: why.partners })}</p>
      <ol className="mt-3 border-t border-line">
        {changes.map((one, place) => (
          <ChangeRow
            key={changeKey(one.change)}
            number={place + 1}
            text={words.change(one.change)}
            {...{ one, why, locale, links }}
          />
        ))}
      </ol>
      {together && numbers ? (
        <p className="py-3 text-sm">
          <strong className="font-semibold">
            {t('none.together', { numbers: formatList(numbers.map(String), locale) })}
          </strong>{' '}
          <OutcomeText outcome={together} why={why} locale={locale} />
        </p>
      ) : null}
    </>
  );
}

async function ChangeRow({
  one,
  number,
  text,
  why,
  locale,
  links,
}: {
  one: SuggestedChange;
  number: number;
  text: string;
  why: Why;
  locale: Locale;
  links: boolean;
}) {
  const t = await getTranslations({ locale, namespace: 'match' });
  const page = links ? pageOfChange(locale, one.change) : null;
  const effort = changeEffort[one.change.kind];
  const names = one.gained
    .slice(0, named)
    .flatMap((id) => why.names.get(id)?.[locale] ?? [])
    .concat(one.gained.length > named ? ['…'] : []);
  return (
    <li className="grid grid-cols-[1.5rem_minmax(0,1fr)] gap-x-2 border-b border-line py-3 sm:grid-cols-[1.5rem_minmax(0,1fr)_auto] sm:gap-x-4">
      <span aria-hidden="true" className="tabular text-muted">
        {number}
      </span>
      <div className="min-w-0">
        <p className="font-semibold">{text}</p>
        <p className="text-sm">
          <OutcomeText outcome={one} why={why} locale={locale} />
        </p>
        {names.length > 0 ? <p className="text-sm text-muted">{names.join(' · ')}</p> : null}
      </div>
      <div className="col-start-2 flex flex-wrap items-center gap-x-4 gap-y-1 text-sm max-sm:mt-2 sm:col-start-3 sm:flex-col sm:items-end">
        <Tag tone={effort === 2 ? 'warn' : 'outline'}>{t(`none.effort.${effort}`)}</Tag>
        {page ? (
          <TextLink href={page} className="max-lg:py-2" aria-label={`${t('none.go')}: ${text}`}>
            {t('none.go')}
          </TextLink>
        ) : null}
      </div>
    </li>
  );
}

async function OutcomeText({
  outcome,
  why,
  locale,
}: {
  outcome: Outcome;
  why: Why;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'match' });
  const { gained, lost, best } = outcome;
  const brings =
    gained.length > 0
      ? t('none.gained', { count: gained.length, threshold: why.threshold, best })
      : t('none.lifted', { before: why.best, best });
  return <>{lost > 0 ? `${brings} · ${t('none.lost', { count: lost })}` : brings}</>;
}
