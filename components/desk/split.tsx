import type { ReactNode } from 'react';
import { cx } from '@/components/ui/cx';

/** List and case side by side on wide screens; a phone shows one of them. */
export function Split({
  list,
  label,
  shown,
  children,
}: {
  list: ReactNode;
  label: string;
  /** What a phone shows. */
  shown: 'list' | 'case';
  children: ReactNode;
}) {
  return (
    <div className="lg:grid lg:min-h-[calc(100dvh-3rem)] lg:grid-cols-[312px_minmax(0,1fr)]">
      <nav
        aria-label={label}
        className={cx('border-line lg:block lg:border-r', shown === 'case' && 'hidden')}
      >
        {list}
      </nav>
      <div className={cx('min-w-0 px-4 py-6 md:px-8', shown === 'list' && 'hidden lg:block')}>
        <div className="mx-auto max-w-[760px]">{children}</div>
      </div>
    </div>
  );
}
