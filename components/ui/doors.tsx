import type { ReactNode } from 'react';
import { cx } from './cx';

export type Door = {
  key: string;
  /** Whom it is for. */
  who: ReactNode;
  title: ReactNode;
  text: ReactNode;
  actions: ReactNode;
  /** Language of this door when it is not the page's. */
  lang?: string | undefined;
};

/** Entrances for different people, side by side with a line between; no boxes. */
export function Doors({
  items,
  className,
}: {
  items: readonly Door[];
  className?: string | undefined;
}) {
  return (
    <ul className={cx('grid md:auto-cols-fr md:grid-flow-col', className)}>
      {items.map((door, index) => (
        <li
          key={door.key}
          className={cx(
            'flex flex-col py-6 md:py-0',
            index > 0 && 'border-t border-line-strong md:border-t-0 md:border-l md:pl-7',
            index < items.length - 1 && 'md:pr-7',
          )}
        >
          <p className="text-sm text-muted">{door.who}</p>
          <h3 lang={door.lang} className="text-lg">
            {door.title}
          </h3>
          <div lang={door.lang} className="mt-1 text-sm">
            {door.text}
          </div>
          <div
            lang={door.lang}
            className="mt-auto flex flex-wrap items-center gap-x-5 gap-y-2 pt-4"
          >
            {door.actions}
          </div>
        </li>
      ))}
    </ul>
  );
}
