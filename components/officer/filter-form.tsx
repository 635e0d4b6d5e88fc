import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Button, ButtonLink } from '@/components/ui/button';
import type { Locale } from '@/lib/i18n/locales';

/** Filters of a list: a GET form, so that the address holds them and nothing needs JavaScript. */
export async function FilterForm({
  locale,
  path,
  keep = {},
  filtered,
  children,
}: {
  locale: Locale;
  /** Without the language. */
  path: string;
  /** What the address holds besides the fields of this form. */
  keep?: Readonly<Record<string, string | undefined>>;
  /** Whether anything is filtered: shows the way back. */
  filtered: boolean;
  children: ReactNode;
}) {
  const t = await getTranslations({ locale, namespace: 'officer' });
  return (
    <search>
      <form
        method="get"
        aria-label={t('filter.legend')}
        className="mt-5 grid items-end gap-x-4 gap-y-3 sm:flex sm:flex-wrap"
      >
        {Object.entries(keep).map(([name, value]) =>
          value ? <input key={name} type="hidden" name={name} value={value} /> : null,
        )}
        {children}
        <div className="flex gap-2">
          <Button type="submit" variant="secondary">
            {t('filter.apply')}
          </Button>
          {filtered ? (
            <ButtonLink variant="quiet" href={`/${locale}${path}`}>
              {t('filter.clear')}
            </ButtonLink>
          ) : null}
        </div>
      </form>
    </search>
  );
}
