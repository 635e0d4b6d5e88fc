import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { TextLink } from '@/components/ui/link';
import type { Locale } from '@/lib/i18n/locales';
import { Brand } from './brand';

/** Foot of the public pages, with the demonstration notice when there is one. */
export async function Footer({
  locale,
  links,
  note,
}: {
  locale: Locale;
  links: readonly { href: string; label: string }[];
  note?: ReactNode;
}) {
  const t = await getTranslations('layout');
  return (
    <footer className="mt-16 border-t border-line bg-sunken" data-print="hide">
      <div className="page-width flex flex-col gap-6 py-8 md:flex-row md:items-center md:justify-between">
        <div>
          <Brand locale={locale} />
          <p className="mt-2 text-xs text-muted">{t('department')}</p>
        </div>
        <nav aria-label={t('footerNavigation')}>
          <ul className="flex flex-col gap-x-7 gap-y-1 text-sm sm:flex-row sm:flex-wrap">
            {links.map((link) => (
              <li key={link.href}>
                <TextLink
                  quiet
                  href={link.href}
                  className="inline-flex min-h-11 items-center md:min-h-0"
                >
                  {link.label}
                </TextLink>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      {note ? <div className="page-width pb-3 [&>p]:px-0 sm:[&>p]:px-0">{note}</div> : null}
    </footer>
  );
}
