import { getTranslations } from 'next-intl/server';
import { unlistByLink, unlistRegistration } from '@/lib/event-registration/unlist-actions';
import type { Locale } from '@/lib/i18n/locales';
import { FoldedForm, type Who } from './folded-form';

/** Takes the consent to be named back, where the form of the registration is not there any more. */
export async function UnlistForm({
  who,
  page,
  locale,
}: {
  who: Who;
  page: string;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'event' });
  return (
    <FoldedForm
      action={'token' in who ? unlistByLink : unlistRegistration}
      id="unlist"
      title={t('unlist.title')}
      text={t('unlist.text')}
      button={t('unlist.button')}
      who={who}
      page={page}
    />
  );
}
