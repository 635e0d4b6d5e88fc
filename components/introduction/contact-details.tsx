import { getTranslations } from 'next-intl/server';
import { DescriptionList } from '@/components/ui/description-list';
import { Icon } from '@/components/ui/icon';
import type { Locale } from '@/lib/i18n/locales';
import type { CaseDetail, Contact } from '@/lib/introduction/detail';
import { bestText } from '@/lib/text-record/best';

/** How to reach one side, or that it is not open yet. What is closed is not in the props. */
export async function ContactDetails({
  contact,
  address,
  locale,
}: {
  contact: (Contact & { reading?: string | null }) | null;
  address?: { body: string; language: Locale } | null;
  locale: Locale;
}) {
  const [t, words] = await Promise.all([
    getTranslations({ locale, namespace: 'introduction' }),
    getTranslations({ locale, namespace: 'disclosure' }),
  ]);
  if (!contact) {
    return (
      <p className="flex items-baseline gap-2 text-sm text-muted">
        <Icon name="lock" />
        {t('contact.locked')}
      </p>
    );
  }
  const none = <span className="text-muted">{t('contact.none')}</span>;
  const { name, reading, email, phone, website } = contact;
  return (
    <DescriptionList
      narrow
      items={[
        {
          key: 'name',
          term: t('contact.name'),
          text: name ? (
            <>
              {name}
              {reading ? <span className="ml-2 text-muted">{reading}</span> : null}
            </>
          ) : (
            none
          ),
        },
        {
          key: 'email',
          term: t('contact.email'),
          text: email ? <Reach href={`mailto:${email}`}>{email}</Reach> : none,
        },
        {
          key: 'phone',
          term: t('contact.phone'),
          text: phone ? <Reach href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</Reach> : none,
        },
        ...(website
          ? [
              {
                key: 'website',
                term: t('contact.website'),
                text: <Reach href={website}>{website}</Reach>,
              },
            ]
          : []),
        ...(address
          ? [
              {
                key: 'address',
                term: words('address'),
                text: <span lang={address.language}>{address.body}</span>,
              },
            ]
          : []),
      ]}
    />
  );
}

function Reach({ href, children }: { href: string; children: string }) {
  return (
    <a className="link break-all" href={href} rel="noreferrer">
      {children}
    </a>
  );
}

/** The firm's address among the texts of a case, where the reader may know it. */
export function addressOf(item: CaseDetail, locale: Locale) {
  return bestText(
    item.texts.filter((text) => text.ownerKind === 'SME' && text.field === 'address'),
    locale,
  );
}
