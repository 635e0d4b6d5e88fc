import { getTranslations } from 'next-intl/server';
import { NameText } from '@/components/officer/name-text';
import { DescriptionList } from '@/components/ui/description-list';
import { InScript } from '@/components/ui/in-script';
import { Section } from '@/components/ui/section';
import type { ConsultationDetail } from '@/lib/consultation/project';
import { formatDate } from '@/lib/i18n/formats';
import { type Locale, languageNames } from '@/lib/i18n/locales';
import { placeName, whoAnswers } from './place-name';

/** Who answers and why they, until when; for staff also whose question it is. */
export async function ConsultationFacts({
  item,
  staff = false,
  locale,
}: {
  item: ConsultationDetail;
  staff?: boolean;
  locale: Locale;
}) {
  const [t, who, own] = await Promise.all([
    getTranslations({ locale, namespace: 'consultation' }),
    whoAnswers(item, locale),
    placeName(item.centre, locale),
  ]);
  const asker = item.entries.find(({ kind }) => kind === 'question')?.authorName;
  const firm = <NameText names={item.sme.names} locale={locale} fallback={item.sme.code} />;
  const facts = [
    ...(staff ? [{ key: 'firm', term: t('facts.firm'), text: firm }] : []),
    ...(asker ? [{ key: 'asked', term: t('facts.asked'), text: asker }] : []),
    { key: 'who', term: t('facts.who'), text: who },
    { key: 'why', term: t('facts.why'), text: t(`routedBy.${item.routedBy}`) },
    ...(staff ? [{ key: 'own', term: t('facts.own'), text: own }] : []),
    { key: 'urgency', term: t('urgencyLabel'), text: t(`urgency.${item.urgency}`) },
    ...(item.dueAt && item.clock
      ? [
          {
            key: 'due',
            term: t('facts.due'),
            text: formatDate(item.dueAt, locale, 'weekday', 'Asia/Bangkok'),
          },
        ]
      : []),
    ...(staff && item.rating
      ? [
          {
            key: 'rating',
            term: t('load.rating'),
            text: (
              <>
                <span className="block">{t('load.points', { rating: item.rating })}</span>
                <InScript within={locale}>{item.ratingNote}</InScript>
              </>
            ),
          },
        ]
      : []),
    ...(staff
      ? [{ key: 'language', term: t('facts.language'), text: languageNames[item.language] }]
      : []),
  ];
  return (
    <Section title={t('facts.title')} size="md">
      <DescriptionList narrow items={facts} />
    </Section>
  );
}
