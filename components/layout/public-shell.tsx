import type { ReactNode } from 'react';
import type { Locale } from '@/lib/i18n/locales';
import { Footer } from './footer';
import { GovBar } from './gov-bar';
import type { NavItem } from './nav-item';
import { PublicHeader } from './public-header';
import { SkipLink } from './skip-link';

/** Everything around a public page. Pages bring their own width with `page-width`. */
export function PublicShell({
  locale,
  items,
  action,
  search,
  footerLinks,
  example,
  children,
}: {
  locale: Locale;
  items: readonly NavItem[];
  action?: { href: string; label: string } | undefined;
  /** Whose suggestions the search makes; without it there is no search. */
  search?: { signedIn: boolean } | undefined;
  footerLinks: readonly { href: string; label: string }[];
  /** `<ExampleStrip>` while the demonstration data are in use. */
  example?: ReactNode;
  children: ReactNode;
}) {
  return (
    <>
      <SkipLink />
      <header>
        <GovBar locale={locale} />
        <PublicHeader locale={locale} items={items} action={action} search={search} />
      </header>
      <main id="main" tabIndex={-1} className="outline-none">
        {children}
      </main>
      <Footer locale={locale} links={footerLinks} note={example} />
    </>
  );
}
