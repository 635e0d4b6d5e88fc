import { Fragment, type ReactNode } from 'react';
import { cx } from './cx';
import { ReasonKey, type ReasonTone } from './reasons-bar';

export type PairRow = {
  key: string;
  tone?: ReasonTone | undefined;
  criterion?: ReactNode;
  left: ReactNode;
  right: ReactNode;
  leftPoints?: ReactNode;
  rightPoints?: ReactNode;
  /** How the two sides stand to each other, in words with an icon. */
  verdict?: ReactNode;
  /** Belongs to the row above: stitched line, no criterion. */
  continues?: boolean | undefined;
};

/**
 * Two profiles read across once: Thai side, criterion and verdict at the seam,
 * Japanese side. On a phone each row stacks as criterion, left, right.
 */
export function PairTable({
  caption,
  sides,
  seam,
  rows,
  className,
}: {
  caption: string;
  sides: readonly [ReactNode, ReactNode];
  /** Heading of the middle column. */
  seam: ReactNode;
  rows: readonly PairRow[];
  className?: string | undefined;
}) {
  const points = 'tabular w-12 px-1 text-center font-semibold';
  return (
    <div className={className}>
      <table className="hidden w-full border-b border-line-strong text-sm sm:table">
        <caption className="sr-only">{caption}</caption>
        <thead className="sr-only">
          <tr>
            <th scope="col" colSpan={2}>
              {sides[0]}
            </th>
            <th scope="col">{seam}</th>
            <th scope="col" colSpan={2}>
              {sides[1]}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={row.key}
              className={cx(
                'border-t',
                row.continues ? 'border-dashed border-line-strong' : 'border-line',
              )}
            >
              <td className="py-1.5 pr-2 text-right">{row.left}</td>
              <td className={points}>{row.leftPoints}</td>
              <td className="w-56 bg-sunken px-2.5 py-1.5">
                <span className="flex items-baseline justify-between gap-3">
                  <span className="flex items-baseline gap-2 font-semibold">
                    {row.tone && !row.continues ? <ReasonKey tone={row.tone} /> : null}
                    {row.criterion}
                  </span>
                  <span className="text-right">{row.verdict}</span>
                </span>
              </td>
              <td className={points}>{row.rightPoints}</td>
              <td className="py-1.5 pl-2">{row.right}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <dl className="border-t border-line text-sm sm:hidden">
        {rows.map((row) => (
          <Fragment key={row.key}>
            <dt
              className={cx(
                'flex items-baseline gap-3 px-3 py-1 font-semibold',
                row.continues ? 'justify-end' : 'justify-between bg-sunken',
              )}
            >
              <span className="flex items-baseline gap-2">
                {row.tone && !row.continues ? <ReasonKey tone={row.tone} /> : null}
                {row.criterion}
              </span>
              <span>{row.verdict}</span>
            </dt>
            {([0, 1] as const).map((side) => (
              <dd
                key={side}
                className="grid grid-cols-[5rem_minmax(0,1fr)_2.5rem] gap-2 border-b border-line px-3 py-1.5"
              >
                <span className="text-xs text-muted">{sides[side]}</span>
                <span>{side === 0 ? row.left : row.right}</span>
                <span className="tabular text-right font-semibold">
                  {side === 0 ? row.leftPoints : row.rightPoints}
                </span>
              </dd>
            ))}
          </Fragment>
        ))}
      </dl>
    </div>
  );
}
