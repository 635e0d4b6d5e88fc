import { getTranslations } from 'next-intl/server';
import { NameText } from '@/components/officer/name-text';
import { TextLink } from '@/components/ui/link';
import type { Locale } from '@/lib/i18n/locales';
import type { Person } from '@/lib/people/queries';

/** Where somebody belongs: centre or headquarters, partner, firm. */
export async function PersonPlace({ person, locale }: { person: Person; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'people' });
  if (person.role === 'OFFICER') {
    return person.centre ? (
      <NameText names={person.centre.names} locale={locale} />
    ) : (
      t('headquarters')
    );
  }
  if (person.partner) return <NameText names={person.partner.names} locale={locale} />;
  if (person.sme) {
    return (
      <TextLink quiet href={`/${locale}/officer/registrations/${person.sme.id}`}>
        {person.sme.code}
      </TextLink>
    );
  }
  return <span className="text-muted">–</span>;
}
