import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { AskForm } from '@/components/consultation/ask-form';
import { placeName } from '@/components/consultation/place-name';
import type { TopicChoice } from '@/components/consultation/topic-field';
import { PageTitle } from '@/components/layout/page-title';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { ButtonLink } from '@/components/ui/button';
import { TextLink } from '@/components/ui/link';
import { EmptyState } from '@/components/ui/states';
import { requireViewer } from '@/lib/auth/viewer';
import { type AnswerPreview, previewAnswers } from '@/lib/consultation/answer-preview';
import { newViewSchema } from '@/lib/consultation/view-schema';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import { topics } from '@/lib/taxonomy/topics';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: 'consultation' });
  return { title: t('new.title') };
}

/** A new question; the topic may come from an article, a programme or a centre. */
export default async function NewConsultationPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('SME_MEMBER');
  const { topic, article, centre } = newViewSchema.parse(await searchParams);
  const [t, preview] = await Promise.all([
    getTranslations({ locale, namespace: 'consultation' }),
    previewAnswers(viewer, locale),
  ]);
  const path = `/${locale}/sme/consultations`;
  return (
    <>
      <PageTitle
        above={
          <Breadcrumb
            label={t('breadcrumb')}
            items={[{ href: path, text: t('title') }, { text: t('new.title') }]}
          />
        }
        title={t('new.title')}
        lead={t('new.lead')}
      />
      {preview?.isApproved ? (
        <>
          {article ? (
            <p className="mt-3 text-sm">
              <TextLink href={`/${locale}/knowledge/${article}`}>{t('new.articleLink')}</TextLink>
            </p>
          ) : null}
          {centre ? (
            <p className="mt-3 max-w-text border-l-2 border-line-strong pl-3 text-sm">
              {t('new.centre', { centre: await placeName({ code: centre }, locale) })}
            </p>
          ) : null}
          <AskForm
            reader={viewer.id}
            asked={preview.asked}
            topics={await choicesOf(preview, locale)}
            due={preview.due}
            topic={topic}
            locale={locale}
          />
        </>
      ) : (
        <EmptyState
          title={t('new.notYet.title')}
          actions={
            <ButtonLink href={`/${locale}/centres`} variant="secondary">
              {t('new.notYet.centres')}
            </ButtonLink>
          }
        >
          {t('new.notYet.text')}
        </EmptyState>
      )}
    </>
  );
}

/** Each topic with what may be asked and who would answer. */
async function choicesOf(preview: AnswerPreview, locale: Locale): Promise<TopicChoice[]> {
  const [t, names] = await Promise.all([
    getTranslations({ locale, namespace: 'consultation' }),
    getTranslations({ locale, namespace: 'topic' }),
  ]);
  return Promise.all(
    topics.map(async (topic) => {
      const route = preview.routes.get(topic);
      const centre = await placeName(route ? { code: route.centreCode } : null, locale);
      const name = route?.advisorName;
      return {
        value: topic,
        label: names(topic),
        hint: t(`topicHints.${topic}`),
        answer: name ? t('answeredBy', { name, centre }) : t('answeredAt', { centre }),
      };
    }),
  );
}
