import type { ReactNode } from 'react';
import { cx } from '@/components/ui/cx';
import { roles } from '@/components/ui/table-roles';

/**
 * The frame of both tables of weights: a criterion with its meaning and a column a side. On phones
 * the meaning takes the line and both sides stand below it, each under its name.
 */
export function WeightsTable({
  caption,
  head,
  rows,
  foot,
}: {
  caption: string;
  /** The criteria's heading, then one a side. */
  head: readonly [string, ...string[]];
  rows: readonly { key: string; name: string; help: string; full: string; cells: ReactNode[] }[];
  foot: { name: string; cells: ReactNode[] };
}) {
  const [criterion, ...sides] = head;
  const line = 'max-sm:grid max-sm:grid-cols-2 max-sm:gap-x-5 max-sm:py-3';
  const cell = (content: ReactNode, at: number) => (
    <td key={sides[at]} {...roles.cell} className="py-2.5 pr-4 align-top last:pr-0 max-sm:p-0">
      <span aria-hidden="true" className="block text-xs text-muted sm:hidden">
        {sides[at]}
      </span>
      {content}
    </td>
  );
  return (
    <table {...roles.table} className="w-full table-fixed text-sm max-sm:block">
      <caption className="sr-only">{caption}</caption>
      <thead
        {...roles.rowgroup}
        className="border-b-2 border-ink text-xs text-muted max-sm:sr-only"
      >
        <tr {...roles.row}>
          <th {...roles.columnheader} scope="col" className="py-1.5 pr-4 text-left font-normal">
            {criterion}
          </th>
          {sides.map((side) => (
            <th
              key={side}
              {...roles.columnheader}
              scope="col"
              className="w-[27%] py-1.5 pr-4 text-left font-normal"
            >
              {side}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...roles.rowgroup} className="max-sm:block">
        {rows.map((row) => (
          <tr key={row.key} {...roles.row} className={cx('border-b border-line', line)}>
            <th
              {...roles.rowheader}
              scope="row"
              className="py-2.5 pr-6 text-left align-top max-sm:col-span-2 max-sm:p-0 max-sm:pb-2"
            >
              <span className="block font-semibold">{row.name}</span>
              <span className="block font-normal text-pretty">{row.help}</span>
              <span className="block text-xs font-normal text-pretty text-muted">{row.full}</span>
            </th>
            {row.cells.map(cell)}
          </tr>
        ))}
      </tbody>
      <tfoot {...roles.rowgroup} className="border-t-2 border-ink max-sm:block">
        <tr {...roles.row} className={line}>
          <th
            {...roles.rowheader}
            scope="row"
            className="py-2.5 text-left align-top font-semibold max-sm:col-span-2 max-sm:p-0"
          >
            {foot.name}
          </th>
          {foot.cells.map(cell)}
        </tr>
      </tfoot>
    </table>
  );
}
