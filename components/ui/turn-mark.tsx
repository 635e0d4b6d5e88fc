import { cx } from './cx';

/** Who sits where: the SME at the left seat, the officer at the table, the partner at the right. */
export type TurnSide = 'sme' | 'officer' | 'partner' | 'both' | 'none';

/**
 * The table seen from above with a seat on either side. What is filled is
 * whose turn it is; indigo states it, persimmon (`yours`) says it is the
 * reader's. Always beside words; give `title` where it stands alone.
 */
export function TurnMark({
  side,
  yours = false,
  size = 26,
  title,
  className,
}: {
  side: TurnSide;
  yours?: boolean | undefined;
  /** Width in pixels; the height follows. */
  size?: number | undefined;
  title?: string | undefined;
  className?: string | undefined;
}) {
  const on = {
    left: side === 'sme' || side === 'both',
    table: side === 'officer' || side === 'both',
    right: side === 'partner' || side === 'both',
  };
  const line = size < 40 ? 2.4 : 1.6;
  const shape = (filled: boolean) =>
    filled
      ? { fill: 'currentColor', stroke: 'none' }
      : { fill: 'none', stroke: 'var(--control)', strokeWidth: line };
  return (
    <svg
      viewBox="-1.5 -1.5 63 37"
      width={size}
      height={Math.round((size * 37) / 63)}
      role={title ? 'img' : undefined}
      aria-label={title}
      aria-hidden={title ? undefined : true}
      focusable="false"
      className={cx(
        'keep-colour inline-block shrink-0 align-[-0.1em]',
        yours ? 'text-turn' : 'text-action',
        className,
      )}
    >
      <path d="M16 2.5v29h-1.5a14.5 14.5 0 0 1 0-29z" {...shape(on.left)} />
      <rect x="21" y="0" width="18" height="34" rx="1" {...shape(on.table)} />
      <path d="M44 2.5v29h1.5a14.5 14.5 0 0 0 0-29z" {...shape(on.right)} />
    </svg>
  );
}
