import { getTranslations } from 'next-intl/server';
import { DescriptionList } from '@/components/ui/description-list';
import { Section } from '@/components/ui/section';
import { ExampleTag } from '@/components/ui/tag';
import { linesOfHours, type Weekday } from '@/lib/centre/hours-schema';
import type { CentrePage } from '@/lib/centre/page-query';
import { formatDate, formatHours } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import { formatPhone, telLink } from '@/lib/text/phone';

/** What staff have stated: services, hours, where it is. What nobody has stated is said to be so. */
export async function CentreFacts({ centre, locale }: { centre: CentrePage; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'centre' });
  const { phone, address, checkedAt } = centre;
  const none = <span className="text-muted">{t('page.notStated')}</span>;
  const [own, other] = locale === 'th' ? (['th', 'en'] as const) : (['en', 'th'] as const);
  const language = address[own] ? own : other;
  return (
    <Section
      title={t('page.contact')}
      id="contact"
      aside={centre.isExample ? <ExampleTag>{t('page.example')}</ExampleTag> : undefined}
    >
      <DescriptionList
        items={[
          {
            key: 'services',
            term: t('page.services'),
            text:
              centre.services.length > 0 ? (
                <ul>
                  {centre.services.map((code) => (
                    <li key={code}>{t(`service.${code}`)}</li>
                  ))}
                </ul>
              ) : (
                none
              ),
          },
          {
            key: 'hours',
            term: t('page.hours'),
            text: centre.hours.length > 0 ? <Hours centre={centre} locale={locale} /> : none,
          },
          {
            key: 'address',
            term: t('page.address'),
            text: address[language] ? <span lang={language}>{address[language]}</span> : none,
          },
          {
            key: 'phone',
            term: t('page.phone'),
            text: phone ? (
              <a href={telLink(phone)} className="link">
                {formatPhone(phone, locale)}
              </a>
            ) : (
              none
            ),
          },
        ]}
      />
      <p className="mt-2 text-xs text-muted">
        {checkedAt
          ? t('page.checked', { date: formatDate(new Date(checkedAt), locale) })
          : t('page.unchecked')}
      </p>
    </Section>
  );
}

async function Hours({ centre, locale }: { centre: CentrePage; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'centre' });
  const day = (key: Weekday) => t(`weekday.${key}`);
  return (
    <>
      <ul>
        {linesOfHours(centre.hours).map(({ from, until, hours }) => (
          <li key={from} className="flex flex-wrap justify-between gap-x-4">
            <span>
              {from === until
                ? t('page.day', { day: day(from) })
                : t('page.days', { from: day(from), until: day(until) })}
            </span>
            <span className={hours ? 'tabular' : 'text-muted'}>
              {hours ? formatHours(hours, locale) : t('page.closed')}
            </span>
          </li>
        ))}
      </ul>
      <p className="text-xs text-muted">{t('page.hoursNote')}</p>
    </>
  );
}
