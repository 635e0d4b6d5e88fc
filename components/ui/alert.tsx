import type { ComponentProps, ReactNode } from 'react';
import { cx } from './cx';
import { Icon, type IconName } from './icon';
import { TurnMark, type TurnSide } from './turn-mark';

export type AlertTone = 'turn' | 'ok' | 'warn' | 'bad' | 'info';

const tones: Record<AlertTone, { box: string; title: string; icon: IconName }> = {
  turn: { box: 'border-turn bg-turn-wash', title: 'text-turn-text', icon: 'clock' },
  ok: { box: 'border-ok bg-ok-wash', title: 'text-ok', icon: 'check' },
  warn: { box: 'border-warn bg-warn-wash', title: 'text-warn', icon: 'warn' },
  bad: { box: 'border-bad bg-bad-wash', title: 'text-bad', icon: 'cross' },
  info: { box: 'border-focus bg-selected', title: 'text-ink', icon: 'document' },
};

/** Something the reader should know now. `turn` needs the side whose turn it is. */
export function Alert({
  tone = 'info',
  title,
  side = 'sme',
  actions,
  children,
  className,
  ...rest
}: Omit<ComponentProps<'div'>, 'title'> & {
  tone?: AlertTone | undefined;
  title: ReactNode;
  side?: TurnSide | undefined;
  actions?: ReactNode;
}) {
  const look = tones[tone];
  return (
    <div
      className={cx('min-w-0 border-l-[5px] px-4 py-2.5 wrap-anywhere', look.box, className)}
      {...rest}
    >
      <p className={cx('flex gap-2 text-md font-semibold', look.title)}>
        {tone === 'turn' ? (
          <TurnMark side={side} yours size={28} className="mt-[0.4em]" />
        ) : (
          <Icon name={look.icon} className="mt-[0.4em]" />
        )}
        <span className="min-w-0">{title}</span>
      </p>
      {children ? <div className="text-sm text-ink">{children}</div> : null}
      {actions ? <div className="mt-2 flex flex-wrap gap-3">{actions}</div> : null}
    </div>
  );
}
