import { getTranslations } from 'next-intl/server';
import { DescriptionList } from '@/components/ui/description-list';
import type { Locale } from '@/lib/i18n/locales';
import type { Contact } from '@/lib/introduction/detail';

/** How to reach one side. Given only to those who may know it. */
export async function ContactList({ contact, locale }: { contact: Contact; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'introduction' });
  const none = <span className="text-muted">{t('contact.none')}</span>;
  return (
    <DescriptionList
      narrow
      items={[
        { key: 'name', term: t('contact.name'), text: contact.name ?? none },
        {
          key: 'email',
          term: t('contact.email'),
          text: contact.email ? (
            <a className="link break-all" href={`mailto:${contact.email}`}>
              {contact.email}
            </a>
          ) : (
            none
          ),
        },
        {
          key: 'phone',
          term: t('contact.phone'),
          text: contact.phone ? (
            <a className="link" href={`tel:${contact.phone.replace(/[^\d+]/g, '')}`}>
              {contact.phone}
            </a>
          ) : (
            none
          ),
        },
      ]}
    />
  );
}
