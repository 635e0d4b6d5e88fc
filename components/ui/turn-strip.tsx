import type { ReactNode } from 'react';
import { cx } from './cx';
import { TurnMark, type TurnSide } from './turn-mark';

/** One line above a page: something waits for the reader. Fills the width of a phone. */
export function TurnStrip({
  side,
  label,
  clock,
  action,
  children,
  className,
}: {
  side: TurnSide;
  /** "Your turn", in words. */
  label: ReactNode;
  clock?: ReactNode;
  action?: ReactNode;
  /** What it is about. */
  children: ReactNode;
  className?: string | undefined;
}) {
  return (
    <div
      className={cx(
        '-mx-4 flex flex-col gap-3 border-l-[5px] border-turn bg-turn-wash px-4 py-3 sm:mx-0 md:flex-row md:items-center md:gap-6',
        className,
      )}
    >
      <p className="flex items-center gap-2 text-sm font-semibold text-turn-text">
        <TurnMark side={side} yours size={28} />
        <span>{label}</span>
      </p>
      <div className="min-w-0 flex-1 text-md text-ink">{children}</div>
      {clock ? <div className="text-turn-text">{clock}</div> : null}
      {action ? <div className="[&>*]:w-full md:[&>*]:w-auto">{action}</div> : null}
    </div>
  );
}

/** The one warm block inside a case: what to do now, with its texts and its buttons. */
export function TurnBlock({
  side,
  label,
  title,
  clock,
  actions,
  note,
  children,
  headingLevel: Heading = 'h2',
  className,
}: {
  side: TurnSide;
  label: ReactNode;
  title: ReactNode;
  clock?: ReactNode;
  actions?: ReactNode;
  /** A remark beside the buttons. */
  note?: ReactNode;
  children?: ReactNode;
  headingLevel?: 'h2' | 'h3' | 'h4' | undefined;
  className?: string | undefined;
}) {
  return (
    <section className={cx('border-l-[5px] border-turn bg-turn-wash px-4 py-4', className)}>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <p className="flex items-center gap-2 text-sm font-semibold text-turn-text">
          <TurnMark side={side} yours size={28} />
          <span>{label}</span>
        </p>
        <Heading className="text-md font-semibold">{title}</Heading>
        {clock ? <div className="text-turn-text sm:ml-auto">{clock}</div> : null}
      </div>
      {children ? <div className="mt-3">{children}</div> : null}
      {actions || note ? (
        <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
          {actions}
          {note ? <p className="min-w-0 flex-1 basis-52 text-sm text-muted">{note}</p> : null}
        </div>
      ) : null}
    </section>
  );
}
