import { getTranslations } from 'next-intl/server';
import { CheckboxField } from '@/components/form/fields';
import type { Locale } from '@/lib/i18n/locales';

/** With an acceptance: contact data asked for and shared in the same act. Never ticked beforehand. */
export async function shareField(locale: Locale) {
  const t = await getTranslations({ locale, namespace: 'disclosure' });
  return (
    <CheckboxField
      name="share"
      value="yes"
      label={t('accept.share')}
      hint={t('accept.shareHint')}
    />
  );
}
