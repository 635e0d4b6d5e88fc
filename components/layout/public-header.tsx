import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { SearchBox } from '@/components/search/search-box';
import { ButtonLink } from '@/components/ui/button';
import { cx } from '@/components/ui/cx';
import { Icon } from '@/components/ui/icon';
import { PlainLink } from '@/components/ui/link';
import type { Locale } from '@/lib/i18n/locales';
import { Brand } from './brand';
import type { NavItem } from './nav-item';
import { NavList } from './nav-list';
import { NotOn } from './not-on';

/** The phone's menu: a native disclosure, so that it opens without JavaScript. */
export async function PhoneMenu({ children }: { children: ReactNode }) {
  const t = await getTranslations('layout');
  return (
    <details className="group md:hidden" data-print="hide">
      <summary className="flex min-h-11 min-w-14 list-none flex-col items-center justify-center text-xs leading-none">
        <span className="mb-1 text-[1.4rem] group-open:hidden">
          <Icon name="menu" />
        </span>
        <span className="mb-1 hidden text-[1.4rem] group-open:block">
          <Icon name="cross" />
        </span>
        <span className="leading-[1.4]">{t('menu')}</span>
      </summary>
      <div className="absolute inset-x-0 top-full z-40 border-b border-line-strong bg-surface shadow-overlay">
        {children}
      </div>
    </details>
  );
}

/** Where the header has no room for the field: the way to the page of the search. */
export async function SearchLink({ locale, className }: { locale: Locale; className?: string }) {
  const t = await getTranslations('search.box');
  return (
    <PlainLink
      href={`/${locale}/search`}
      className={cx(
        'flex min-h-11 min-w-11 flex-col items-center justify-center text-xs leading-none text-ink no-underline',
        className,
      )}
    >
      <span className="mb-1 text-[1.4rem]">
        <Icon name="search" />
      </span>
      <span className="leading-[1.4]">{t('open')}</span>
    </PlainLink>
  );
}

/** Header of the public pages. `action` is the way in: sign in, or the viewer's own pages. */
export async function PublicHeader({
  locale,
  items,
  action,
  search,
}: {
  locale: Locale;
  items: readonly NavItem[];
  action?: { href: string; label: string } | undefined;
  /** Whose suggestions the search makes; without it there is no search. */
  search?: { signedIn: boolean } | undefined;
}) {
  const t = await getTranslations('layout');
  const button = action ? (
    <ButtonLink href={action.href} variant="secondary" size="sm">
      {action.label}
    </ButtonLink>
  ) : null;
  return (
    <div className="relative border-b border-line bg-surface">
      <div className="page-width flex min-h-[70px] items-center gap-3 py-2 md:gap-5">
        <Brand locale={locale} />
        {search ? (
          <NotOn path={`/${locale}/search`}>
            <SearchBox
              locale={locale}
              signedIn={search.signedIn}
              className="hidden w-full max-w-[17rem] min-w-0 flex-1 lg:block"
              listClassName="w-[26rem]"
            />
          </NotOn>
        ) : null}
        <nav aria-label={t('mainNavigation')} className="ml-auto hidden md:block">
          <NavList items={items} look="bar" />
        </nav>
        {search ? <SearchLink locale={locale} className="hidden md:flex lg:hidden" /> : null}
        {button ? <div className="hidden md:block">{button}</div> : null}
        <div className="ml-auto flex md:hidden" data-print="hide">
          {search ? <SearchLink locale={locale} /> : null}
          <PhoneMenu>
            {search ? (
              <SearchBox
                locale={locale}
                signedIn={search.signedIn}
                className="border-b border-line p-4"
              />
            ) : null}
            <nav aria-label={t('mainNavigation')}>
              <NavList items={items} look="menu" />
            </nav>
            {button ? <div className="grid p-4">{button}</div> : null}
          </PhoneMenu>
        </div>
      </div>
    </div>
  );
}
