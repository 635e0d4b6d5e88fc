import type { ComponentProps, ReactNode } from 'react';
import { cx } from './cx';
import { Phrases } from './phrases';

/** A part of a page. The two-pixel ink rule is the only ornament of a heading. */
export function Section({
  title,
  level: Heading = 'h2',
  rule = 'below',
  size = 'lg',
  aside,
  id,
  className,
  children,
  ...rest
}: Omit<ComponentProps<'section'>, 'title'> & {
  title: ReactNode;
  level?: 'h2' | 'h3' | undefined;
  /** `below` in workbenches, `above` for figures and lists of the public pages. */
  rule?: 'above' | 'below' | 'none' | undefined;
  size?: 'xl' | 'lg' | 'md' | undefined;
  /** Stands at the end of the heading's line. */
  aside?: ReactNode;
}) {
  const sizes = { xl: 'text-xl', lg: 'text-lg', md: 'text-md font-semibold' };
  return (
    <section
      {...(id ? { id, 'aria-labelledby': `${id}-title` } : {})}
      className={cx(rule === 'above' && 'border-t-2 border-ink pt-3', className)}
      {...rest}
    >
      <div
        className={cx(
          'flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1',
          rule === 'below' && 'border-b-2 border-ink pb-1.5',
        )}
      >
        <Heading id={id ? `${id}-title` : undefined} className={sizes[size]}>
          <Phrases>{title}</Phrases>
        </Heading>
        {aside}
      </div>
      {children}
    </section>
  );
}
