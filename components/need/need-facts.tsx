import { getTranslations } from 'next-intl/server';
import { LabelledText } from '@/components/text-record/labelled-text';
import { DescriptionList } from '@/components/ui/description-list';
import { Section } from '@/components/ui/section';
import { formatDate, formatList } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import type { NeedView } from '@/lib/need/posted-view';
import { nameOfCode } from '@/lib/taxonomy/names';
import { getNeedWords } from './need-words';
import { OwnerLine } from './owner-line';

/** What is sought: the owner's words, the figures, the requirements. */
export async function NeedFacts({ need, locale }: { need: NeedView; locale: Locale }) {
  const [t, words] = await Promise.all([
    getTranslations({ locale, namespace: 'postedNeed' }),
    getNeedWords(locale),
  ]);
  const names = (codes: readonly string[]) =>
    codes.length > 0
      ? formatList(
          codes.map((code) => nameOfCode(code, locale)),
          locale,
        )
      : null;
  const rows = [
    {
      key: 'owner',
      text: <OwnerLine owner={need.owner} side={need.side} words={words} locale={locale} />,
    },
    { key: 'industries', text: names(need.industries) },
    { key: 'fields', text: names(need.fields) },
    {
      key: 'phases',
      text: need.phases.length > 0 ? need.phases.map((one) => t(`phase.${one}`)).join(' · ') : null,
    },
    { key: 'volume', text: need.volume && words.volume(need.volume) },
    { key: 'cost', text: need.cost && words.cost(need.cost) },
    {
      key: 'leadTime',
      text: need.leadTimeDays === null ? null : t('days', { count: need.leadTimeDays }),
    },
    { key: 'endsOn', text: formatDate(need.endsOn, locale) },
    { key: 'confirmed', text: formatDate(need.confirmedAt, locale) },
  ] as const;
  return (
    <>
      {need.specification ? (
        <div className="mt-4 max-w-text">
          <LabelledText text={need.specification} locale={locale} />
        </div>
      ) : null}
      <DescriptionList
        className="mt-5 border-t-2 border-ink"
        items={rows.flatMap(({ key, text }) =>
          text === null ? [] : [{ key, term: t(`fact.${key}`), text }],
        )}
      />
      <Section id="requirements" title={t('requirements')} className="mt-8">
        {need.requirements.length === 0 ? (
          <p className="py-3 text-sm text-muted">{t('noRequirements')}</p>
        ) : (
          <ul className="border-b border-line">
            {need.requirements.map((requirement) => (
              <li
                key={JSON.stringify(requirement)}
                className="border-t border-line py-2 text-sm font-semibold first:border-t-0"
              >
                {words.requirement(requirement, 'name')}
              </li>
            ))}
          </ul>
        )}
      </Section>
    </>
  );
}
