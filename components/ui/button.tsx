import type { ComponentProps } from 'react';
import { cx } from './cx';
import { PlainLink } from './link';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'turn' | 'bad' | 'cloth';
export type ButtonSize = 'md' | 'sm' | 'xs';
type Looks = {
  variant?: ButtonVariant | undefined;
  size?: ButtonSize | undefined;
  /** Fills the line on phones (`phone`) or always (`true`). */
  wide?: boolean | 'phone' | undefined;
};

const variants: Record<ButtonVariant, string> = {
  primary: 'border-transparent bg-action text-on-action hover:bg-action-hover',
  secondary: 'border-action bg-transparent text-action hover:bg-selected',
  quiet: 'border-transparent bg-transparent text-link hover:bg-selected hover:text-action',
  turn: 'border-transparent bg-turn text-on-turn hover:bg-turn-text',
  bad: 'border-bad bg-transparent text-bad hover:bg-bad-wash',
  cloth: 'border-transparent bg-on-cloth text-cloth hover:bg-on-cloth-muted',
};

const sizes: Record<ButtonSize, string> = {
  md: 'min-h-12 px-5 py-2 text-sm',
  sm: 'min-h-11 px-4 py-1 text-sm md:min-h-[38px]',
  xs: 'min-h-11 px-3 py-0.5 text-xs md:min-h-8',
};

const base =
  'inline-flex items-center justify-center gap-2 rounded-field border-[1.5px] text-center font-semibold no-underline transition-colors ' +
  'disabled:cursor-not-allowed disabled:border-transparent disabled:bg-disabled disabled:text-on-disabled ' +
  'aria-disabled:cursor-not-allowed aria-disabled:border-transparent aria-disabled:bg-disabled aria-disabled:text-on-disabled';

/** The classes of a button, for elements that look like one. */
export function buttonClass({ variant = 'primary', size = 'md', wide = false }: Looks = {}) {
  const width = wide === 'phone' ? 'w-full sm:w-auto' : wide && 'w-full';
  return cx(base, variants[variant], sizes[size], width);
}

/** `disabled` is the native attribute: a disabled button cannot be pressed in any way. */
export function Button({
  variant,
  size,
  wide,
  className,
  type = 'button',
  ...rest
}: ComponentProps<'button'> & Looks) {
  return (
    <button type={type} className={cx(buttonClass({ variant, size, wide }), className)} {...rest} />
  );
}

export function ButtonLink({
  variant,
  size,
  wide,
  className,
  ...rest
}: ComponentProps<typeof PlainLink> & Looks) {
  return <PlainLink className={cx(buttonClass({ variant, size, wide }), className)} {...rest} />;
}
