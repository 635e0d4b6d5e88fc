import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/lib/i18n/locales';

/** How the list is sorted, for those who wonder; folded. */
export async function OrderNote({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'match' });
  return (
    <details className="max-w-text text-sm">
      <summary className="link inline-block cursor-pointer max-lg:py-2">{t('order.title')}</summary>
      <div className="mt-2 grid gap-2">
        <p>{t('order.both')}</p>
        <p>{t('order.crowd')}</p>
        <p>{t('order.places')}</p>
      </div>
    </details>
  );
}
