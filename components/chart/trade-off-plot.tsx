import { cx } from '@/components/ui/cx';
import { linear, roundTicks } from './scale';

const width = 380;
const height = 290;
const left = 50;
const right = width - 14;
const top = 44;
const bottom = height - 46;

export type PlotPoint = { key: string; x: number; y: number };

/** A point of its own: what is in force, or what a draft would set. */
export type PlotMark = PlotPoint & { look: 'present' | 'draft' };

/**
 * One thing bought with another: settings as points on one line, each axis with its unit, what is
 * in force as a ring and a draft as a diamond. Stands beside a table of the same figures.
 */
export function TradeOffPlot({
  title,
  description,
  xLabel,
  yLabel,
  points,
  marks,
  ends,
  formatX,
  formatY,
  className,
}: {
  title: string;
  description: string;
  xLabel: string;
  yLabel: string;
  /** In the order of the setting. */
  points: readonly PlotPoint[];
  marks: readonly PlotMark[];
  /** What the first and the last point stand for. */
  ends: readonly [string, string];
  formatX: (value: number, ticks: readonly number[]) => string;
  formatY: (value: number, ticks: readonly number[]) => string;
  className?: string | undefined;
}) {
  const all = [...points, ...marks];
  const xTicks = roundTicks(
    all.map(({ x }) => x),
    3,
  );
  const yTicks = roundTicks(all.map(({ y }) => y));
  const x = linear([xTicks[0] ?? 0, xTicks.at(-1) ?? 1], [left, right]);
  const y = linear([yTicks[0] ?? 0, yTicks.at(-1) ?? 1], [bottom, top]);
  const line = points.map((point, at) => `${at ? 'L' : 'M'}${x(point.x)} ${y(point.y)}`).join('');
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`${title}. ${description}`}
      className={cx('keep-colour h-auto w-full', className)}
    >
      <g fontSize="13.5" className="fill-muted">
        <text x={0} y={13}>
          {yLabel}
        </text>
        <text x={right} y={height - 7} textAnchor="end">
          {xLabel}
        </text>
        {yTicks.map((tick) => (
          <g key={tick}>
            <line x1={left} x2={right} y1={y(tick)} y2={y(tick)} className="stroke-line" />
            <text x={left - 8} y={y(tick) + 4} textAnchor="end">
              {formatY(tick, yTicks)}
            </text>
          </g>
        ))}
        {xTicks.map((tick, at) => (
          <g key={tick}>
            <line
              x1={x(tick)}
              x2={x(tick)}
              y1={bottom}
              y2={bottom + 5}
              className="stroke-control"
            />
            <text
              x={x(tick)}
              y={bottom + 19}
              textAnchor={at === xTicks.length - 1 ? 'end' : 'middle'}
            >
              {formatX(tick, xTicks)}
            </text>
          </g>
        ))}
      </g>
      <line x1={left} x2={right} y1={bottom} y2={bottom} strokeWidth="1.5" className="stroke-ink" />
      <path d={line} fill="none" strokeWidth="2" className="stroke-part2" />
      {points.map((point) => (
        <circle key={point.key} cx={x(point.x)} cy={y(point.y)} r="4" className="fill-part2" />
      ))}
      <Ends points={points} ends={ends} x={x} y={y} />
      {marks.map((mark) => (
        <Mark key={mark.key} look={mark.look} x={x(mark.x)} y={y(mark.y)} />
      ))}
    </svg>
  );
}

type Place = (value: number) => number;

/** Names the two ends of the line: above a high point, beside a low one, where the line is not. */
function Ends({
  points,
  ends,
  x,
  y,
}: {
  points: readonly PlotPoint[];
  ends: readonly [string, string];
  x: Place;
  y: Place;
}) {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || (first.x === last.x && first.y === last.y)) return null;
  const named = [
    { point: first, text: ends[0], isHigh: first.y >= last.y },
    { point: last, text: ends[1], isHigh: last.y > first.y },
  ];
  return (
    <g fontSize="13.5" className="fill-ink font-semibold">
      {named.map(({ point, text, isHigh }) => {
        const isRight = x(point.x) > (left + right) / 2;
        const aside = isHigh ? 0 : 13;
        return (
          <text
            key={text}
            x={x(point.x) + (isRight ? -aside : aside)}
            y={y(point.y) + (isHigh ? -14 : 4)}
            textAnchor={isRight ? 'end' : 'start'}
            paintOrder="stroke"
            strokeWidth="5"
            strokeLinejoin="round"
            className="stroke-ground"
          >
            {text}
          </text>
        );
      })}
    </g>
  );
}

function Mark({ look, x, y }: { look: PlotMark['look']; x: number; y: number }) {
  return look === 'present' ? (
    <circle cx={x} cy={y} r="8" fill="none" strokeWidth="2.5" className="stroke-ink" />
  ) : (
    <path
      d={`M${x} ${y - 9}L${x + 9} ${y}L${x} ${y + 9}L${x - 9} ${y}Z`}
      strokeWidth="2.5"
      className="fill-surface stroke-ink"
    />
  );
}

/** The signs of the plot beside what they stand for. */
export function PlotLegend({
  items,
  className,
}: {
  items: readonly { look: PlotMark['look'] | 'point'; text: string }[];
  className?: string | undefined;
}) {
  return (
    <ul className={cx('flex flex-wrap gap-x-6 gap-y-1 text-sm', className)}>
      {items.map((item) => (
        <li key={item.look} className="flex items-center gap-2">
          <svg
            viewBox="0 0 22 22"
            width="20"
            height="20"
            aria-hidden="true"
            className="keep-colour"
          >
            {item.look === 'point' ? (
              <circle cx="11" cy="11" r="4" className="fill-part2" />
            ) : (
              <Mark look={item.look} x={11} y={11} />
            )}
          </svg>
          {item.text}
        </li>
      ))}
    </ul>
  );
}
