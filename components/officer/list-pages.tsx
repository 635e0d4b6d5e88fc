import { getTranslations } from 'next-intl/server';
import { Pagination } from '@/components/ui/pagination';
import type { Locale } from '@/lib/i18n/locales';

/** The address of a list with its filters; empty ones are left out. */
export function listHref(
  path: string,
  filters: Readonly<Record<string, string | number | undefined>>,
): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filters)) {
    if (value !== undefined && value !== '') query.set(name, String(value));
  }
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}

export async function ListPages({
  locale,
  path,
  filters,
  page,
  total,
  pageSize,
}: {
  locale: Locale;
  /** With the language. */
  path: string;
  filters: Readonly<Record<string, string | number | undefined>>;
  page: number;
  total: number;
  pageSize: number;
}) {
  const t = await getTranslations({ locale, namespace: 'officer' });
  return (
    <Pagination
      className="mt-6"
      label={t('paging.label')}
      current={page}
      last={Math.ceil(total / pageSize)}
      hrefFor={(number) => listHref(path, { ...filters, page: number > 1 ? number : undefined })}
      pageText={(number) => t('paging.page', { page: number })}
      previousText={t('paging.previous')}
      nextText={t('paging.next')}
    />
  );
}
