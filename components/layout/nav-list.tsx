'use client';

import NextLink from 'next/link';
import { usePathname } from 'next/navigation';
import { cx } from '@/components/ui/cx';
import type { NavItem } from './nav-item';

type Style = 'bar' | 'side' | 'tabs' | 'menu';

const styles: Record<Style, { list: string; link: string; current: string; other: string }> = {
  bar: {
    // Japanese words are wide: the field of the search keeps room for one.
    list: 'flex flex-wrap items-center gap-x-5 [&:lang(ja)]:gap-x-3',
    link: 'flex min-h-11 items-center border-b-2 text-sm',
    current: 'border-action font-semibold text-ink',
    other: 'border-transparent text-ink hover:border-control',
  },
  side: {
    list: 'grid',
    link: 'flex min-h-10 items-center gap-3 border-l-[3px] py-1 pr-4 pl-[17px] text-sm',
    current: 'border-action bg-surface font-semibold text-ink',
    other: 'border-transparent text-ink hover:bg-ground',
  },
  tabs: {
    // The tab before the current one stands at the left, so that both are in view.
    list: 'relative flex overflow-x-auto px-1 [&>li:has(+li>[aria-current=page])]:[scroll-initial-target:nearest]',
    link: 'flex min-h-12 items-center gap-2 border-b-[3px] px-3 text-sm whitespace-nowrap -outline-offset-2',
    current: 'border-action font-semibold text-ink',
    other: 'border-transparent text-ink',
  },
  menu: {
    list: 'grid',
    link: 'flex min-h-12 items-center gap-3 border-b border-line px-4 text-md',
    current: 'font-semibold text-ink',
    other: 'text-ink hover:bg-selected',
  },
};

/** Links with the current one marked; a client component only because it must know the address. */
export function NavList({ items, look }: { items: readonly NavItem[]; look: Style }) {
  const path = usePathname();
  const style = styles[look];
  const below = (address: string) => path === address || path.startsWith(`${address}/`);
  const fits = (item: NavItem) =>
    item.exact
      ? path === item.href
      : below(item.href) || (item.besides !== undefined && below(item.besides));
  return (
    <ul className={style.list}>
      {items.map((item) => {
        const current = fits(item);
        return (
          <li key={item.href} className={look === 'tabs' ? 'shrink-0' : undefined}>
            <NextLink
              href={item.href}
              prefetch={false}
              aria-current={current ? 'page' : undefined}
              className={cx('no-underline', style.link, current ? style.current : style.other)}
            >
              <span>{item.label}</span>
              {item.count === undefined || item.count === null ? null : (
                <span
                  className={cx(
                    'tabular text-xs',
                    look !== 'tabs' && 'ml-auto',
                    item.turn
                      ? 'rounded-tag bg-turn px-1.5 font-semibold text-on-turn'
                      : 'text-muted',
                  )}
                >
                  {item.count}
                </span>
              )}
            </NextLink>
          </li>
        );
      })}
    </ul>
  );
}
