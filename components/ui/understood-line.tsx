import { Fragment, type ReactNode } from 'react';
import { cx } from './cx';
import { Icon } from './icon';

/** How a search was understood: the words typed and the concept in the other languages. */
export function UnderstoodLine({
  label,
  typed,
  terms,
  exact,
  className,
}: {
  label: ReactNode;
  typed: ReactNode;
  terms: readonly { text: string; lang: string }[];
  /** A link that searches for the very words instead. */
  exact?: ReactNode;
  className?: string | undefined;
}) {
  return (
    <p className={cx('flex flex-wrap items-baseline gap-x-2.5 gap-y-1 text-sm', className)}>
      <span className="text-muted">{label}</span>
      <strong className="font-semibold">{typed}</strong>
      <Icon name="arrow-right" className="self-center text-muted" />
      {terms.map((term, index) => (
        <Fragment key={term.lang}>
          {index > 0 ? <span aria-hidden="true">·</span> : null}
          <strong lang={term.lang} className="font-semibold">
            {term.text}
          </strong>
        </Fragment>
      ))}
      {exact ? <span className="ml-2">{exact}</span> : null}
    </p>
  );
}
