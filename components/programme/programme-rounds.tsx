import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button';
import { InScript } from '@/components/ui/in-script';
import { Section } from '@/components/ui/section';
import { formatDate } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import type { Conditions } from '@/lib/programme/eligibility-schema';
import type { RoundFigures } from '@/lib/programme/public-results';
import type { RoundView } from '@/lib/programme/round-view';
import { getConditionWords } from './condition-words';
import { RoundFacts } from './round-facts';
import { RoundResults } from './round-results';
import { RoundExample, RoundTag } from './round-tags';

/** What a side must be, as sentences; nobody is checked. */
async function ConditionList({ wants, locale }: { wants: Conditions; locale: Locale }) {
  const [t, words] = await Promise.all([
    getTranslations({ locale, namespace: 'programme' }),
    getConditionWords(locale),
  ]);
  const lines = [
    ...(wants.industries.length > 0
      ? [{ kind: 'industry', wants: wants.industries } as const]
      : []),
    ...(wants.places.length > 0 ? [{ kind: 'place', wants: wants.places } as const] : []),
    ...(wants.employees
      ? [
          {
            kind: 'employees',
            wants: [],
            ...(wants.employees.min === undefined ? {} : { min: wants.employees.min }),
            ...(wants.employees.max === undefined ? {} : { max: wants.employees.max }),
          } as const,
        ]
      : []),
    ...(wants.phases.length > 0
      ? [{ kind: 'phase', wants: wants.phases.map(String) } as const]
      : []),
    ...(wants.fields.length > 0 ? [{ kind: 'field', wants: wants.fields } as const] : []),
    ...(wants.countries.length > 0 ? [{ kind: 'country', wants: wants.countries } as const] : []),
    ...(wants.kinds.length > 0 ? [{ kind: 'kind', wants: wants.kinds } as const] : []),
  ];
  if (lines.length === 0) return <p className="text-sm">{t('round.everyone')}</p>;
  return (
    <ul className="list-disc pl-5 text-sm">
      {lines.map((line) => (
        <li key={line.kind} className="py-0.5">
          {words.wants(line)}
        </li>
      ))}
    </ul>
  );
}

/** Who may take part, side by side for the two countries. */
export async function RoundConditions({ round, locale }: { round: RoundView; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'programme' });
  const { sme, partner } = round.eligibility;
  const sides = [
    { key: 'sme', title: t('round.sideSme'), wants: sme },
    { key: 'partner', title: t('round.sidePartner'), wants: partner },
  ].flatMap((side) => (side.wants ? [{ ...side, wants: side.wants }] : []));
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {sides.map(({ key, title, wants }) => (
        <div key={key} className="min-w-0">
          <p className="text-sm text-muted">{title}</p>
          <ConditionList wants={wants} locale={locale} />
        </div>
      ))}
    </div>
  );
}

/** One round on its programme's public page. */
export async function PublicRound({
  round,
  figures,
  locale,
}: {
  round: RoundView;
  /** Of an ended round, from what may be told to everybody. */
  figures: RoundFigures | null;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'programme' });
  const isOpen = round.phase === 'OPEN';
  const takes = {
    sme: Boolean(round.eligibility.sme),
    partner: Boolean(round.eligibility.partner),
  };
  return (
    <Section
      id={round.code}
      level="h3"
      size="md"
      rule="none"
      className="scroll-mt-24 border-t border-line-strong pt-4"
      title={round.titles[locale]}
      aside={
        <span className="flex flex-wrap gap-2">
          <RoundTag phase={round.phase} locale={locale} />
          {round.isExample ? <RoundExample locale={locale} /> : null}
        </span>
      }
    >
      {round.cancelledReason ? (
        <p className="mt-1 text-sm">
          <InScript within={locale}>
            {t('round.cancelled', { reason: round.cancelledReason })}
          </InScript>
        </p>
      ) : null}
      <RoundFacts round={round} locale={locale} className="mt-2" />
      {isOpen || round.phase === 'ANNOUNCED' ? (
        <div className="mt-4 grid gap-4">
          <div>
            <h4 className="mb-1 text-sm font-semibold">{t('round.who')}</h4>
            <RoundConditions round={round} locale={locale} />
          </div>
          <div className="max-w-text text-sm">
            <h4 className="mb-1 font-semibold">{t('round.how')}</h4>
            {takes.sme ? (
              <p>{t(round.kind === 'course' ? 'round.howCourse' : 'round.howSme')}</p>
            ) : null}
            {takes.partner ? <p className="mt-1">{t('round.howPartner')}</p> : null}
            {round.kind === 'course' ? null : (
              <p className="mt-1">
                {t('round.howSelect', { date: formatDate(round.answersBy, locale) })}
              </p>
            )}
          </div>
          {isOpen ? (
            <div className="flex flex-wrap gap-3">
              {takes.sme ? (
                <ButtonLink href={`/${locale}/sme/programmes/${round.code}`} wide="phone">
                  {t('round.applySme')}
                </ButtonLink>
              ) : null}
              {takes.partner ? (
                <ButtonLink
                  href={`/${locale}/partner/programmes/${round.code}`}
                  variant={takes.sme ? 'secondary' : 'primary'}
                  wide="phone"
                >
                  {t('round.applyPartner')}
                </ButtonLink>
              ) : null}
            </div>
          ) : null}
        </div>
      ) : null}
      {figures ? <RoundResults figures={figures} locale={locale} /> : null}
    </Section>
  );
}
