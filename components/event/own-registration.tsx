import { getTranslations } from 'next-intl/server';
import { LabelledText } from '@/components/text-record/labelled-text';
import { DescriptionList } from '@/components/ui/description-list';
import { InScript } from '@/components/ui/in-script';
import type { RegistrationPage } from '@/lib/event-registration/registration-queries';
import { formatDate, formatList } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import { nameOfCode } from '@/lib/taxonomy/names';

/** The name of a firm is shown again once somebody has looked at what it changed. */
function listedKey({ side, mayAttend }: RegistrationPage, listed: boolean) {
  if (!listed) return 'own.notListed';
  return side === 'SME' && !mayAttend ? 'own.listedOnceApproved' : 'own.isListed';
}

/** What a registration says, once it is there. */
export async function OwnRegistration({
  page,
  locale,
}: {
  page: RegistrationPage;
  locale: Locale;
}) {
  const { registration, seeks } = page;
  if (!registration) return null;
  const [t, language] = await Promise.all([
    getTranslations({ locale, namespace: 'event' }),
    getTranslations({ locale, namespace: 'text.language' }),
  ]);
  const named = (codes: readonly string[]) =>
    codes.length > 0
      ? formatList(
          codes.map((code) => nameOfCode(code, locale)),
          locale,
        )
      : null;
  const texts = {
    seeks: seeks ? <LabelledText text={seeks} locale={locale} compact /> : null,
    industries: named(registration.industries),
    fields: named(registration.fields),
    languages: formatList(
      registration.languages.map((one) => language(one)),
      locale,
    ),
    people:
      registration.people.length > 0 ? (
        <ul>
          {registration.people.map(({ id, name, position }) => (
            <li key={id}>
              <InScript within={locale}>{[name, position].filter(Boolean).join(' · ')}</InScript>
            </li>
          ))}
        </ul>
      ) : (
        t('people.none')
      ),
    listed: t(listedKey(page, registration.listed)),
    by:
      registration.registeredAt && registration.registeredByName
        ? t(registration.onBehalf ? 'own.byStaff' : 'own.by', {
            name: registration.registeredByName,
            date: formatDate(registration.registeredAt, locale),
          })
        : null,
  };
  return (
    <DescriptionList
      items={Object.entries(texts).flatMap(([key, text]) =>
        text === null ? [] : [{ key, term: t(`own.term.${key as 'by'}`), text }],
      )}
    />
  );
}
