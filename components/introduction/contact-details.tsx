import { getTranslations } from 'next-intl/server';
import { PersonNameText } from '@/components/people/person-name';
import { DescriptionList } from '@/components/ui/description-list';
import { Icon } from '@/components/ui/icon';
import type { Locale } from '@/lib/i18n/locales';
import type { CaseDetail, Contact } from '@/lib/introduction/detail';
import { nameOfCode } from '@/lib/taxonomy/names';
import { formatAddress } from '@/lib/text/address';
import { formatPhone, telLink } from '@/lib/text/phone';
import { bestText } from '@/lib/text-record/best';

/** How to reach one side, or that it is not open yet. What is closed is not in the props. */
export async function ContactDetails({
  contact,
  address,
  locale,
}: {
  contact: Contact | null;
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
  const { name, reading, roman, email, phone, website, place } = contact;
  const { regionCode, ...parts } = place;
  const whole = formatAddress(
    {
      ...parts,
      lines: address?.body ?? place.lines,
      region: regionCode ? nameOfCode(regionCode, locale) : null,
    },
    locale,
  );
  const isStated = Boolean(address || place.lines || place.postalCode);
  return (
    <DescriptionList
      narrow
      items={[
        {
          key: 'name',
          term: t('contact.name'),
          text: name ? <PersonNameText {...{ name, reading, roman, locale }} /> : none,
        },
        {
          key: 'email',
          term: t('contact.email'),
          text: email ? <Reach href={`mailto:${email}`}>{email}</Reach> : none,
        },
        {
          key: 'phone',
          term: t('contact.phone'),
          text: phone ? <Reach href={telLink(phone)}>{formatPhone(phone, locale)}</Reach> : none,
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
        ...(isStated
          ? [
              {
                key: 'address',
                term: words('address'),
                text: whole,
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
