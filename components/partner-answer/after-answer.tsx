import { getTranslations } from 'next-intl/server';
import { ContactList } from '@/components/introduction/contact-list';
import { NameText } from '@/components/officer/name-text';
import { Alert } from '@/components/ui/alert';
import { Section } from '@/components/ui/section';
import { bestName, type Locale } from '@/lib/i18n/locales';
import type { CaseDetail } from '@/lib/introduction/detail';

/** What was answered, and after an acceptance how to reach the firm. Null while an answer is due. */
export async function AfterAnswer({ item, locale }: { item: CaseDetail; locale: Locale }) {
  const [t, words] = await Promise.all([
    getTranslations({ locale, namespace: 'partnerAnswer' }),
    getTranslations({ locale, namespace: 'introduction' }),
  ]);
  if (item.state === 'ACCEPTED' && item.sme && item.smeContact) {
    const name = bestName(item.sme.names, locale)?.text ?? item.sme.code;
    return (
      <>
        <Alert tone="ok" title={t('state.acceptedTitle')}>
          {t('state.acceptedText', { sme: name })}
        </Alert>
        <Section title={words('contact.title')} id="contact">
          <p className="mt-3 text-md font-semibold">
            <NameText names={item.sme.names} locale={locale} />
            {item.sme.names.th && locale !== 'th' ? (
              <span lang="th" className="block text-sm font-normal text-muted">
                {item.sme.names.th}
              </span>
            ) : null}
          </p>
          <ContactList contact={item.smeContact} locale={locale} />
        </Section>
      </>
    );
  }
  if (item.state === 'QUESTIONED') {
    return (
      <Alert tone="info" title={t('state.askedTitle')}>
        {t('state.askedText')}
      </Alert>
    );
  }
  if (item.state === 'DECLINED') {
    return (
      <Alert tone="info" title={t('state.declinedTitle')}>
        {t('state.declinedText')}
      </Alert>
    );
  }
  if (item.state === 'WITHDRAWN' || item.state === 'REJECTED') {
    return (
      <Alert tone="info" title={t('state.closedTitle')}>
        {t('state.closedText')}
      </Alert>
    );
  }
  return null;
}
