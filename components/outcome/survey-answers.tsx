import { getTranslations } from 'next-intl/server';
import { LabelledText } from '@/components/text-record/labelled-text';
import { DescriptionList } from '@/components/ui/description-list';
import { formatDate } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import type { SurveyView } from '@/lib/outcome/project';
import { moneyWords } from './claim-words';

/** What one side answered, as far as the reader may see it. */
export async function SurveyAnswers({ survey, locale }: { survey: SurveyView; locale: Locale }) {
  const [t, words, money] = await Promise.all([
    getTranslations({ locale, namespace: 'outcome' }),
    getTranslations({ locale, namespace: 'survey' }),
    moneyWords(locale),
  ]);
  const { nextStep, inner } = survey;
  return (
    <DescriptionList
      narrow
      items={[
        { key: 'outlook', term: t('panel.outlook'), text: words(`outlook.${survey.outlook}`) },
        {
          key: 'step',
          term: t('panel.nextStep'),
          text: nextStep ? (
            <>
              <LabelledText rows={nextStep.texts} locale={locale} />
              <p className="text-muted">
                {words(`taker.${nextStep.by}`)} · {formatDate(nextStep.day, locale, 'long')}
              </p>
            </>
          ) : (
            words('noStep')
          ),
        },
        ...(inner
          ? [
              {
                key: 'usefulness',
                term: t('panel.usefulness'),
                text: words(`usefulness.${inner.usefulness as 1 | 2 | 3 | 4 | 5}`),
              },
            ]
          : []),
        ...(inner && inner.amount !== null && inner.currency
          ? [
              {
                key: 'amount',
                term: t('panel.expected'),
                text: money(inner.amount, inner.currency),
              },
            ]
          : []),
        ...(inner && inner.comment.length > 0
          ? [
              {
                key: 'comment',
                term: t('panel.comment'),
                text: <LabelledText rows={inner.comment} locale={locale} />,
              },
            ]
          : []),
      ]}
    />
  );
}
