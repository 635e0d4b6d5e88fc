import type { ReactNode } from 'react';

/** One line of a small bar chart: words, a bar whose red beginning is overdue, the number. */
export function CountBar({
  label,
  count,
  late = 0,
  most,
  summary,
}: {
  label: ReactNode;
  count: number;
  late?: number | undefined;
  /** The largest count of the chart: the bar's full width. */
  most: number;
  /** The line in words. */
  summary: string;
}) {
  const share = (part: number) => `${most > 0 ? (part / most) * 100 : 0}%`;
  return (
    <li className="text-sm">
      <div aria-hidden="true">{label}</div>
      <div className="flex items-center gap-3">
        <div
          role="img"
          aria-label={summary}
          className="keep-colour flex h-2 flex-1 rounded-[1px] bg-rest"
        >
          <span style={{ width: share(late) }} className="bg-bad" />
          <span style={{ width: share(count - late) }} className="bg-part2" />
        </div>
        <strong aria-hidden="true" className="tabular w-8 text-right">
          {count}
        </strong>
      </div>
    </li>
  );
}
