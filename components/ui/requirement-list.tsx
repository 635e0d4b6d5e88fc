import type { ReactNode } from 'react';
import { cx } from './cx';
import { Icon } from './icon';

export type RequirementState = 'met' | 'unknown' | 'unmet';

const looks = {
  met: { icon: 'check', className: 'bg-ok-wash text-ok' },
  unknown: { icon: 'question', className: 'border-[1.5px] border-control text-ink' },
  unmet: { icon: 'cross', className: 'bg-bad-wash text-bad' },
} as const;

/** Checkable requirements: met, not met, or not known with a way to ask. */
export function RequirementList({
  items,
  className,
}: {
  items: readonly {
    key: string;
    state: RequirementState;
    text: ReactNode;
    note?: ReactNode;
    /** The state in words, or a button that asks for what is not known. */
    end?: ReactNode;
  }[];
  className?: string | undefined;
}) {
  return (
    <ul className={cx('border-t border-line', className)}>
      {items.map((item) => (
        <li
          key={item.key}
          className="flex flex-wrap items-center gap-3 border-b border-line py-1.5"
        >
          <span
            className={cx(
              'grid size-[22px] shrink-0 place-items-center self-start rounded-full text-xs mt-1',
              looks[item.state].className,
            )}
          >
            <Icon name={looks[item.state].icon} className="text-[0.8em]" />
          </span>
          <span className="min-w-0 flex-1 basis-44 text-sm">
            <span className="block font-semibold">{item.text}</span>
            {item.note ? <span className="block text-muted">{item.note}</span> : null}
          </span>
          {item.end ? <span className="ml-auto max-w-1/2 shrink-0 text-sm">{item.end}</span> : null}
        </li>
      ))}
    </ul>
  );
}
