import { getTranslations } from 'next-intl/server';
import { DescriptionList } from '@/components/ui/description-list';
import { Icon } from '@/components/ui/icon';
import type { Locale } from '@/lib/i18n/locales';
import type { Contact } from '@/lib/introduction/detail';

/** The other side's contact data, or when they will be shown. */
export async function ContactDetails({
  contact,
  locale,
}: {
  contact: (Contact & { reading?: string | null }) | null;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'introduction' });
  if (!contact) {
    return (
      <p className="flex items-baseline gap-2 text-sm text-muted">
        <Icon name="lock" />
        {t('contact.locked')}
      </p>
    );
  }
  const none = <span className="text-muted">{t('contact.none')}</span>;
  return (
    <DescriptionList
      narrow
      items={[
        {
          key: 'name',
          term: t('contact.name'),
          text: contact.name ? (
            <>
              {contact.name}
              {contact.reading ? <span className="ml-2 text-muted">{contact.reading}</span> : null}
            </>
          ) : (
            none
          ),
        },
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
            <a className="link" href={`tel:${contact.phone.replace(/[^+\d]/g, '')}`}>
              {contact.phone}
            </a>
          ) : (
            none
          ),
        },
        ...(contact.website
          ? [
              {
                key: 'website',
                term: t('contact.website'),
                text: (
                  <a className="link break-all" href={contact.website} rel="noreferrer">
                    {contact.website}
                  </a>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}
