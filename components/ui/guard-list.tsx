import type { ReactNode } from 'react';
import { cx } from './cx';
import { Icon } from './icon';

export type Guard = {
  key: string;
  state: 'clear' | 'warn' | 'stop';
  text: ReactNode;
  note?: ReactNode;
};

const looks = {
  clear: { icon: 'check', row: '', ink: 'text-ok' },
  warn: { icon: 'warn', row: 'bg-warn-wash', ink: 'text-warn' },
  stop: { icon: 'cross', row: 'bg-bad-wash', ink: 'text-bad' },
} as const;

/** What to look at before deciding. A warning has its ground, and its word in `stateTexts`. */
export function GuardList({
  items,
  stateTexts,
  className,
}: {
  items: readonly Guard[];
  /** Said before each text to those who do not see the icons. */
  stateTexts: Readonly<Record<Guard['state'], string>>;
  className?: string | undefined;
}) {
  return (
    <ul className={className}>
      {items.map((item) => (
        <li
          key={item.key}
          className={cx(
            'flex gap-3 border-b border-line px-2.5 py-2 text-sm',
            looks[item.state].row,
          )}
        >
          <Icon name={looks[item.state].icon} className={cx('mt-[0.4em]', looks[item.state].ink)} />
          <span>
            <span className="sr-only">{stateTexts[item.state]} </span>
            <span className={cx('block', item.state !== 'clear' && 'font-semibold')}>
              {item.text}
            </span>
            {item.note ? <span className="block">{item.note}</span> : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
