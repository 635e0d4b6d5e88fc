import { Children, type ReactNode } from 'react';
import { cx } from './cx';
import { ReasonKey, type ReasonTone } from './reasons-bar';

export type ReasonRow = {
  key: string;
  tone: ReasonTone;
  criterion: ReactNode;
  /** Points for each side in the order of `columns`; a question mark where unknown. */
  points: readonly ReactNode[];
  text?: ReactNode;
};

/** The bar again as a table: what each part is worth and why. Phones drop the sentences. */
export function ReasonsTable({
  caption,
  head,
  columns,
  rows,
  total,
  className,
}: {
  caption: string;
  /** Heading of the first column. */
  head: ReactNode;
  columns: readonly ReactNode[];
  rows: readonly ReasonRow[];
  total: { label: ReactNode; points: readonly ReactNode[]; text?: ReactNode };
  className?: string | undefined;
}) {
  const number = 'tabular w-12 py-1 pl-2 text-right align-top wrap-anywhere';
  const sentence = 'hidden py-1 pl-4 text-left align-top font-normal text-muted sm:table-cell';
  return (
    <table className={cx('w-full text-sm', className)}>
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr className="border-b border-line text-xs text-muted">
          <th scope="col" className="py-1 text-left font-normal">
            {head}
          </th>
          {Children.map(columns, (column) => (
            <th scope="col" className={cx(number, 'font-normal')}>
              {column}
            </th>
          ))}
          <td className={sentence} />
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key} className="border-b border-line">
            <th scope="row" className="py-1 text-left align-top font-normal">
              <span className="flex items-baseline gap-2">
                <ReasonKey tone={row.tone} />
                {row.criterion}
              </span>
            </th>
            {Children.map(row.points, (points) => (
              <td className={number}>{points}</td>
            ))}
            <td className={sentence}>{row.text}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr className="border-t-[1.5px] border-ink font-semibold">
          <th scope="row" className="py-1 text-left">
            {total.label}
          </th>
          {Children.map(total.points, (points) => (
            <td className={number}>{points}</td>
          ))}
          <td className={sentence}>{total.text}</td>
        </tr>
      </tfoot>
    </table>
  );
}

/** The reasons as a list in two columns: points, criterion, and the why below it. */
export function ReasonsList({
  items,
  columns = 2,
  className,
}: {
  items: readonly {
    key: string;
    tone: ReasonTone;
    points: ReactNode;
    criterion: ReactNode;
    text?: ReactNode;
  }[];
  columns?: 1 | 2 | undefined;
  className?: string | undefined;
}) {
  return (
    <ul
      className={cx('grid gap-x-6 gap-y-2 text-sm', columns === 2 && 'sm:grid-cols-2', className)}
    >
      {items.map((item) => (
        <li
          key={item.key}
          className="grid grid-cols-[11px_2rem_minmax(0,1fr)] items-baseline gap-x-2"
        >
          <ReasonKey tone={item.tone} />
          <span className="tabular text-right">{item.points}</span>
          <span>
            <span className="block font-semibold">{item.criterion}</span>
            {item.text ? <span className="block">{item.text}</span> : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
