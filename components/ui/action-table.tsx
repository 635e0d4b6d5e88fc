import type { ReactNode } from 'react';
import { cx } from './cx';
import { roles } from './table-roles';

export type ActionRow = {
  key: string;
  clock: ReactNode;
  /** The two sides, or one. */
  subject: ReactNode;
  /** Number and kind of the case. */
  subjectNote?: ReactNode;
  task: ReactNode;
  taskNote?: ReactNode;
  action: ReactNode;
  chosen?: boolean | undefined;
};

/**
 * The queue of a workbench, oldest clock first: clock, who, what to do, one
 * button. On a phone each row folds into one column.
 */
export function ActionTable({
  caption,
  heads,
  rows,
  className,
}: {
  caption: string;
  heads: { clock: ReactNode; subject: ReactNode; task: ReactNode; action: string };
  rows: readonly ActionRow[];
  className?: string | undefined;
}) {
  const grid =
    'grid grid-cols-[minmax(0,1fr)] gap-x-5 gap-y-1.5 sm:grid-cols-[9.5rem_minmax(0,1fr)_minmax(0,1fr)_6.5rem]';
  return (
    <table {...roles.table} className={cx('block w-full border-t-2 border-ink text-sm', className)}>
      <caption className="sr-only">{caption}</caption>
      <thead
        {...roles.rowgroup}
        className="hidden border-b border-line-strong text-xs text-muted sm:block"
      >
        <tr {...roles.row} className={cx(grid, 'py-1')}>
          <th {...roles.columnheader} scope="col" className="text-left font-normal">
            {heads.clock}
          </th>
          <th {...roles.columnheader} scope="col" className="text-left font-normal">
            {heads.subject}
          </th>
          <th {...roles.columnheader} scope="col" className="text-left font-normal">
            {heads.task}
          </th>
          <th {...roles.columnheader} scope="col" className="w-20">
            <span className="sr-only">{heads.action}</span>
          </th>
        </tr>
      </thead>
      <tbody {...roles.rowgroup} className="block">
        {rows.map((row) => (
          <tr
            key={row.key}
            {...roles.row}
            className={cx(
              grid,
              'items-start border-b border-line py-2.5',
              row.chosen && 'bg-selected',
            )}
          >
            <td {...roles.cell}>{row.clock}</td>
            <td {...roles.cell} className="min-w-0">
              <span className="block font-semibold">{row.subject}</span>
              {row.subjectNote ? (
                <span className="block text-xs text-muted">{row.subjectNote}</span>
              ) : null}
            </td>
            <td {...roles.cell} className="min-w-0">
              <span className="block font-semibold">{row.task}</span>
              {row.taskNote ? (
                <span className="block text-xs text-muted">{row.taskNote}</span>
              ) : null}
            </td>
            <td {...roles.cell} className="sm:min-w-20 [&>*]:w-full">
              {row.action}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
