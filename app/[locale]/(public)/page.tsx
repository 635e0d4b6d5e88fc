import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CountsBand, DoorsBand, ProcessBand } from '@/components/home/below-results';
import { CentresBand } from '@/components/home/centres-band';
import { FittingPartners } from '@/components/home/fitting-partners';
import { type Question, ThreeQuestions } from '@/components/home/three-questions';
import type { Reference } from '@/lib/catalogue/reference';
import { getCatalogue } from '@/lib/catalogue/request';
import { alternatesOf } from '@/lib/i18n/alternates';
import type { Locale } from '@/lib/i18n/locales';
import { localeOf, queryOf, type SearchParams } from '@/lib/i18n/page';
import { findFitting, type ThreeAnswers } from '@/lib/partner/fitting';
import { countCatalogue } from '@/lib/partner/queries';
import {
  exampleAnswers,
  fieldChoices,
  industryChoices,
  provinceChoices,
  readAnswers,
} from '@/lib/partner/questions';

type Props = { params: Promise<{ locale: string }>; searchParams: SearchParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { alternates: alternatesOf('', await localeOf(params)) };
}

async function questionsOf(
  reference: Reference,
  answers: Partial<ThreeAnswers>,
  locale: Locale,
): Promise<Question[]> {
  const [t, c] = await Promise.all([getTranslations('home'), getTranslations('catalogue')]);
  const province = reference.province.get(answers.province ?? '');
  const centre = reference.centre.get(province?.centre ?? '');
  const field = reference.field.get(answers.seeks ?? '');
  const phaseName = (phase: number | null) =>
    phase === null ? c('phase.none') : c(`phase.${phase}` as 'phase.1');
  return [
    {
      key: 'industry',
      label: t('ask.industry'),
      value: answers.industry ?? '',
      hint: answers.industry
        ? t('hint.industry', { code: answers.industry.replace('ISIC-', '') })
        : null,
      groups: industryChoices(reference, locale),
    },
    {
      key: 'province',
      label: t('ask.province'),
      value: answers.province ?? '',
      hint: centre ? t('hint.province', { centre: centre.shortNames[locale] }) : null,
      options: provinceChoices(reference, locale),
    },
    {
      key: 'seeks',
      label: t('ask.seeks'),
      value: answers.seeks ?? '',
      hint: field ? phaseName(field.phase) : null,
      groups: fieldChoices(reference, locale, phaseName),
    },
  ];
}

export default async function HomePage({ params, searchParams }: Props) {
  const locale = await localeOf(params);
  const [{ version, reference }, t, query] = await Promise.all([
    getCatalogue(),
    getTranslations('home'),
    queryOf(searchParams),
  ]);
  const { given, all, asked } = readAnswers(query, reference);
  const answers = all ?? (asked ? null : exampleAnswers);
  const [counts, found, questions] = await Promise.all([
    countCatalogue(version),
    answers ? findFitting(version, answers) : null,
    questionsOf(reference, asked ? given : exampleAnswers, locale),
  ]);
  return (
    <>
      <ThreeQuestions
        action={`/${locale}`}
        title={t('question')}
        lead={t('lead')}
        empty={t('ask.choose')}
        button={t('ask.button')}
        questions={questions}
        error={asked && !all ? t('ask.missing') : undefined}
      />
      {found ? (
        <FittingPartners found={found} locale={locale} reference={reference} example={!asked} />
      ) : null}
      <ProcessBand />
      <DoorsBand locale={locale} />
      <CountsBand
        partners={counts.partners}
        prefectures={counts.partnerPrefectures}
        reference={reference}
        locale={locale}
      />
      <CentresBand reference={reference} province={answers?.province} locale={locale} />
    </>
  );
}
