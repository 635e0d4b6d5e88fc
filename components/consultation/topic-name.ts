import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/lib/i18n/locales';
import { isTopic } from '@/lib/taxonomy/topics';

/** Names topics in the reader's language; what is no topic stands as it is. */
export async function topicNames(locale: Locale): Promise<(code: string) => string> {
  const t = await getTranslations({ locale, namespace: 'topic' });
  return (code) => (isTopic(code) ? t(code) : code);
}
