import { getTranslations } from 'next-intl/server';
import { Children, type ReactNode, Suspense } from 'react';
import { SearchBox } from '@/components/search/search-box';
import { InScript } from '@/components/ui/in-script';
import type { Locale } from '@/lib/i18n/locales';
import { Brand } from './brand';
import { GovBar } from './gov-bar';
import { LanguageSwitch } from './language-switch';
import type { NavItem } from './nav-item';
import { NavList } from './nav-list';
import { PhoneMenu, SearchLink } from './public-header';
import { SkipLink } from './skip-link';

/**
 * Around every signed-in page: a quiet side column on wide screens, tabs and a
 * menu on phones. `home` is where the brand leads.
 */
export async function WorkbenchShell({
  locale,
  home,
  person,
  items,
  signOut,
  example,
  flush = false,
  children,
}: {
  locale: Locale;
  home: string;
  person: { name: ReactNode; lines?: readonly ReactNode[] | undefined };
  items: readonly NavItem[];
  /** The sign-out form. */
  signOut?: ReactNode;
  example?: ReactNode;
  /** Without padding, for the desk's list and case side by side. */
  flush?: boolean | undefined;
  children: ReactNode;
}) {
  const t = await getTranslations('layout');
  const who = (
    <div className="text-sm">
      <p className="font-semibold">
        <InScript within={locale}>{person.name}</InScript>
      </p>
      {Children.map(person.lines, (line) => (
        <p className="text-muted">
          <InScript within={locale}>{line}</InScript>
        </p>
      ))}
    </div>
  );
  return (
    <>
      <SkipLink />
      <header>
        {example}
        <div className="md:hidden">
          <GovBar locale={locale} />
        </div>
        <div
          className="relative border-b border-line bg-surface px-4 py-2 md:hidden"
          data-print="hide"
        >
          <div className="flex items-center">
            <Brand locale={locale} href={home} />
            <div className="ml-auto flex">
              <SearchLink locale={locale} />
              <PhoneMenu>
                <div className="border-b border-line px-4 py-3">{who}</div>
                <SearchBox locale={locale} signedIn className="border-b border-line p-4" />
                <nav aria-label={t('mainNavigation')}>
                  <NavList items={items} look="menu" />
                </nav>
                {signOut ? <div className="p-4">{signOut}</div> : null}
              </PhoneMenu>
            </div>
          </div>
        </div>
      </header>
      <nav
        aria-label={t('tabs')}
        className="sticky md:hidden top-0 z-30 border-b border-line bg-surface"
        data-print="hide"
      >
        <NavList items={items.slice(0, 5)} look="tabs" />
      </nav>
      <div className="md:grid md:min-h-dvh md:grid-cols-[224px_minmax(0,1fr)] print:block print:min-h-0">
        <aside className="hidden border-r border-line bg-sunken md:block" data-print="hide">
          {/* The search stands outside what scrolls, so that its list may reach over the page. */}
          <div className="sticky top-0 z-30 flex h-dvh flex-col">
            <div className="border-b border-line px-5 py-4">
              <Brand locale={locale} href={home} short />
              <SearchBox
                locale={locale}
                signedIn
                className="-mx-2 mt-3"
                listClassName="w-[26rem]"
              />
            </div>
            <div className="flex min-h-0 flex-1 flex-col overflow-y-auto">
              <div className="border-b border-line px-5 py-4">{who}</div>
              <nav aria-label={t('mainNavigation')} className="py-3">
                <NavList items={items} look="side" />
              </nav>
              <div className="mt-auto grid gap-3 px-3 py-4">
                {signOut ? <div className="px-2">{signOut}</div> : null}
                <Suspense>
                  <LanguageSwitch locale={locale} label={t('languages')} />
                </Suspense>
              </div>
            </div>
          </div>
        </aside>
        <main
          id="main"
          tabIndex={-1}
          className={
            flush ? 'min-w-0 outline-none' : 'min-w-0 px-4 py-6 outline-none md:px-9 md:py-8'
          }
        >
          {flush ? children : <div className="mx-auto max-w-page">{children}</div>}
        </main>
      </div>
    </>
  );
}
