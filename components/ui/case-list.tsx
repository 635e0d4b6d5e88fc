import { Children, type ReactNode } from 'react';
import { cx } from './cx';
import { PlainLink } from './link';

export type CaseItem = {
  key: string;
  href: string;
  /** What is left, in words. */
  when: ReactNode;
  whenTone?: 'open' | 'due' | 'late' | undefined;
  clock?: ReactNode;
  title: ReactNode;
  lines?: readonly ReactNode[] | undefined;
  current?: boolean | undefined;
};

const tones = { open: 'text-ink', due: 'text-warn', late: 'text-bad' };

/** Cases one below the other, each one link; the open one is marked at its left. */
export function CaseList({
  items,
  className,
}: {
  items: readonly CaseItem[];
  className?: string | undefined;
}) {
  return (
    <ul className={className}>
      {items.map((item) => (
        <li key={item.key} className="border-b border-line">
          <PlainLink
            href={item.href}
            aria-current={item.current ? 'true' : undefined}
            className={cx(
              'block border-l-[4px] px-4 py-3 text-sm no-underline -outline-offset-2',
              item.current ? 'border-turn bg-surface' : 'border-transparent hover:bg-selected',
            )}
          >
            <span className="flex items-center justify-between gap-3">
              <span className={cx('text-xs font-semibold', tones[item.whenTone ?? 'open'])}>
                {item.when}
              </span>
              {item.clock}
            </span>
            <span className="block text-md font-semibold text-ink">{item.title}</span>
            {Children.map(item.lines, (line) => (
              <span className="block text-xs text-muted">{line}</span>
            ))}
          </PlainLink>
        </li>
      ))}
    </ul>
  );
}
