import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import type { Locale } from '@/lib/i18n/locales';

/** The same figures as the plot above, for those who want the numbers. */
export async function AsTable({ locale, children }: { locale: Locale; children: ReactNode }) {
  const t = await getTranslations({ locale, namespace: 'statistic' });
  return (
    <details className="mt-4">
      <summary className="inline-flex min-h-11 cursor-pointer items-center text-sm text-link md:min-h-8">
        {t('asTable')}
      </summary>
      <div className="pt-2">{children}</div>
    </details>
  );
}

export async function CsvLink({
  name,
  title,
  locale,
}: {
  /** Of the figure, as the address has it. */
  name: string;
  title: string;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'statistic' });
  return (
    <a
      className="link"
      href={`/${locale}/statistics/csv/${name}`}
      aria-label={`CSV: ${title}`}
      download
    >
      {t('csv')}
    </a>
  );
}
