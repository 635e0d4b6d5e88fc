import { getTranslations } from 'next-intl/server';
import { NameText } from '@/components/officer/name-text';
import { Alert } from '@/components/ui/alert';
import { bestName, type Locale } from '@/lib/i18n/locales';
import type { CaseDetail } from '@/lib/introduction/detail';
import { isAccepted, isClosed } from '@/lib/introduction/states';

/** What was answered, and after an acceptance who the firm is. Null while an answer is due. */
export async function AfterAnswer({ item, locale }: { item: CaseDetail; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'partnerAnswer' });
  if (isAccepted(item.state) && item.sme) {
    const name = bestName(item.sme.names, locale)?.text ?? item.sme.code;
    return (
      <>
        <Alert tone="ok" title={t('state.acceptedTitle')}>
          {t('state.acceptedText', { sme: name })}
        </Alert>
        <p className="text-md font-semibold">
          <NameText names={item.sme.names} locale={locale} />
          {item.sme.names.th && locale !== 'th' ? (
            <span lang="th" className="block text-sm font-normal text-muted">
              {item.sme.names.th}
            </span>
          ) : null}
        </p>
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
  if (isClosed(item.state)) {
    return (
      <Alert tone="info" title={t('state.closedTitle')}>
        {t('state.closedText')}
      </Alert>
    );
  }
  return null;
}
