import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/lib/i18n/locales';

/** The words of an action's code; an action that has none yet is shown by its code. */
export async function actionNames(locale: Locale) {
  const t = await getTranslations({ locale, namespace: 'audit' });
  return {
    action: (code: string): string => {
      const key = `do.${code}` as 'do.sme.approve';
      return t.has(key) ? t(key) : code;
    },
    noun: (code: string): string => {
      const key = `noun.${code}` as 'noun.sme';
      return t(t.has(key) ? key : 'noun.other');
    },
    role: (code: string): string => {
      const key = `role.${code}` as 'role.ADMIN';
      return t.has(key) ? t(key) : code;
    },
  };
}
