import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { ButtonLink } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import type { Locale } from '@/lib/i18n/locales';
import { Brand } from './brand';
import type { NavItem } from './nav-item';
import { NavList } from './nav-list';

/** The phone's menu: a native disclosure, so that it opens without JavaScript. */
export async function PhoneMenu({ children }: { children: ReactNode }) {
  const t = await getTranslations('layout');
  return (
    <details className="group ml-auto md:hidden" data-print="hide">
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

/** Header of the public pages. `action` is the way in: sign in, or the viewer's own pages. */
export async function PublicHeader({
  locale,
  items,
  action,
}: {
  locale: Locale;
  items: readonly NavItem[];
  action?: { href: string; label: string } | undefined;
}) {
  const t = await getTranslations('layout');
  const button = action ? (
    <ButtonLink href={action.href} variant="secondary" size="sm">
      {action.label}
    </ButtonLink>
  ) : null;
  return (
    <div className="relative border-b border-line bg-surface">
      <div className="page-width flex min-h-[70px] items-center gap-6 py-2">
        <Brand locale={locale} />
        <nav aria-label={t('mainNavigation')} className="ml-auto hidden md:block">
          <NavList items={items} look="bar" />
        </nav>
        {button ? <div className="hidden md:block">{button}</div> : null}
        <PhoneMenu>
          <nav aria-label={t('mainNavigation')}>
            <NavList items={items} look="menu" />
          </nav>
          {button ? <div className="grid p-4">{button}</div> : null}
        </PhoneMenu>
      </div>
    </div>
  );
}
