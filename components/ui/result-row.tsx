import type { ReactNode } from 'react';
import { cx } from './cx';
import { roles } from './table-roles';

export type ResultColumn = { key: string; label: ReactNode };

/**
 * A list of things found: names first, then what they do, the tie with its
 * source, the confidence. Columns on wide screens, one below the other on phones.
 */
export function ResultTable({
  caption,
  columns,
  children,
  className,
}: {
  caption: string;
  /** Up to four. */
  columns: readonly ResultColumn[];
  children: ReactNode;
  className?: string | undefined;
}) {
  return (
    <table {...roles.table} className={cx('block w-full text-sm', className)}>
      <caption className="sr-only">{caption}</caption>
      <thead {...roles.rowgroup} className="block border-b-2 border-ink">
        <tr {...roles.row} className={cx(resultGrid, 'hidden py-1 md:grid')}>
          {columns.map((column) => (
            <th
              key={column.key}
              {...roles.columnheader}
              scope="col"
              className="text-left text-xs font-normal text-muted"
            >
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...roles.rowgroup} className="block">
        {children}
      </tbody>
    </table>
  );
}

const resultGrid =
  'grid gap-x-6 gap-y-1.5 md:grid-cols-[minmax(0,1.35fr)_minmax(0,1.05fr)_minmax(0,1.2fr)_5rem]';

export function ResultRow({
  title,
  names,
  place,
  mark,
  work,
  tie,
  source,
  confidence,
}: {
  /** The name as a link. */
  title: ReactNode;
  /** The names in the other languages, each with its `lang`. */
  names?: ReactNode;
  place?: ReactNode;
  /** The concept that was searched for, as `Tag tone="mark"`. */
  mark?: ReactNode;
  work?: ReactNode;
  tie?: ReactNode;
  source?: ReactNode;
  confidence?: ReactNode;
}) {
  return (
    <tr {...roles.row} className={cx(resultGrid, 'border-b border-line-strong py-3')}>
      <th {...roles.rowheader} scope="row" className="min-w-0 text-left font-normal">
        <span className="block text-md font-semibold">{title}</span>
        {names ? <span className="block">{names}</span> : null}
        {place ? <span className="block text-xs text-muted">{place}</span> : null}
      </th>
      <td {...roles.cell} className="min-w-0 text-xs">
        {mark ? <span className="block">{mark}</span> : null}
        {work}
      </td>
      <td {...roles.cell} className="min-w-0 text-xs">
        {tie}
        {source ? <span className="block text-muted">{source}</span> : null}
      </td>
      <td {...roles.cell} className="text-xs">
        {confidence}
      </td>
    </tr>
  );
}
