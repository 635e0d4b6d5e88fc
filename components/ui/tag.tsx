import type { ComponentProps, ReactNode } from 'react';
import { cx } from './cx';
import { Icon, type IconName } from './icon';
import { TurnMark, type TurnSide } from './turn-mark';

export type TagTone = 'plain' | 'mark' | 'outline' | 'ok' | 'warn' | 'bad' | 'unknown' | 'turn';

const tones: Record<TagTone, string> = {
  plain: 'bg-sunken text-ink',
  mark: 'bg-mark text-ink',
  outline: 'border border-control bg-surface text-ink',
  ok: 'bg-ok-wash text-ok font-semibold',
  warn: 'bg-warn-wash text-warn font-semibold',
  bad: 'bg-bad-wash text-bad font-semibold',
  unknown: 'bg-sunken text-ink font-semibold',
  turn: 'bg-turn-wash text-turn-text font-semibold',
};

const icons: Partial<Record<TagTone, IconName>> = {
  ok: 'check',
  warn: 'warn',
  bad: 'cross',
  unknown: 'question',
};

/** A short word about a thing. States always carry their icon, so colour is never alone. */
export function Tag({
  tone = 'plain',
  icon,
  className,
  children,
  ...rest
}: ComponentProps<'span'> & { tone?: TagTone | undefined; icon?: IconName | false | undefined }) {
  const name = icon === false ? undefined : (icon ?? icons[tone]);
  return (
    <span
      className={cx(
        'inline-flex max-w-full items-center gap-1.5 rounded-tag px-2 py-px text-xs align-baseline',
        tones[tone],
        className,
      )}
      {...rest}
    >
      {name ? <Icon name={name} className="text-[0.85em]" /> : null}
      <span className="min-w-0 wrap-anywhere">{children}</span>
    </span>
  );
}

/** The state of a case with the mark that says whose turn it is. */
export function StateTag({
  side,
  yours = false,
  children,
  className,
}: {
  side: TurnSide;
  yours?: boolean | undefined;
  children: ReactNode;
  className?: string | undefined;
}) {
  return (
    <span
      className={cx(
        'inline-flex items-center gap-2 rounded-tag text-sm',
        yours ? 'bg-turn-wash px-2 font-semibold text-turn-text' : 'text-ink',
        className,
      )}
    >
      <TurnMark side={side} yours={yours} size={26} />
      <span className="min-w-0 wrap-anywhere">{children}</span>
    </span>
  );
}

export type TranslationOrigin = 'original' | 'machine' | 'checked' | 'stale' | 'missing';

const origins: Record<TranslationOrigin, { tone: TagTone; icon?: IconName }> = {
  original: { tone: 'outline' },
  machine: { tone: 'unknown' },
  checked: { tone: 'ok' },
  stale: { tone: 'warn' },
  missing: { tone: 'unknown', icon: 'minus' },
};

/** Where a text comes from: written so, translated by machine, checked by a person, out of date. */
export function TranslationTag({
  origin,
  children,
}: {
  origin: TranslationOrigin;
  children: ReactNode;
}) {
  const { tone, icon } = origins[origin];
  return (
    <Tag tone={tone} icon={icon}>
      {children}
    </Tag>
  );
}

/** What has been checked, by whom and until when. */
export function TrustBadge({
  level,
  children,
}: {
  level: 'verified' | 'claimed' | 'expired';
  children: ReactNode;
}) {
  const look = {
    verified: { icon: 'check', tone: 'text-ok' },
    claimed: { icon: 'question', tone: 'text-muted' },
    expired: { icon: 'warn', tone: 'text-warn' },
  } as const;
  return (
    <span className={cx('inline-flex gap-1.5 text-sm', look[level].tone)}>
      <Icon name={look[level].icon} className="mt-[0.4em]" />
      <span className="min-w-0 wrap-anywhere">{children}</span>
    </span>
  );
}

/** Marks what is invented for the demonstration. */
export function ExampleTag({ children }: { children: ReactNode }) {
  return (
    <span className="inline-block rounded-tag border border-dashed border-control px-1.5 text-tag font-normal text-muted align-[0.1em]">
      {children}
    </span>
  );
}

/** The line above every page while the demonstration data are in use. */
export function ExampleStrip({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <p className="bg-sunken px-4 py-1 text-xs text-muted sm:px-5" data-print="hide">
      <strong className="mr-2 font-semibold text-ink">{label}</strong>
      {children}
    </p>
  );
}
