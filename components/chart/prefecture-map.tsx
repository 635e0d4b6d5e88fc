import japan from '@svg-maps/japan';
import type { ReactNode } from 'react';
import { cx } from '@/components/ui/cx';
import { mapShapes, type Point } from './geo';

const shapes = mapShapes(japan, 0.5, 1);

/** Okinawa stands in an inset, so that the main islands can be drawn larger. */
const inset = { x: 40, y: -300, frame: 'M30 222H150L190 182V96' };
const bottom = 396;
const viewBox = `0 0 438 ${bottom}`;

function centreOf(id: string): Point | undefined {
  const centre = shapes.get(id)?.centre;
  return centre && id === 'okinawa' ? [centre[0] + inset.x, centre[1] + inset.y] : centre;
}

/** Buckets of the map: none, 1, 2–3, 4–9, 10 and more. */
function fill(count: number): string {
  if (count >= 10) return 'fill-map-10';
  if (count >= 4) return 'fill-map-4';
  if (count >= 2) return 'fill-map-2';
  return count === 1 ? 'fill-map-1' : 'fill-map-none';
}

export type PrefectureCount = {
  /** `svgMapId`. */
  mapId: string;
  count: number;
  /** "Mie 12"; only for those that get a label on the map. */
  label?: string | undefined;
  /** Has a record of cooperation: a ring. */
  marked?: boolean | undefined;
};

/** Japan with a count for each prefecture. Always beside a table or list of the same counts. */
export function PrefectureMap({
  title,
  description,
  items,
  chosenId,
  legend,
  attribution,
  className,
}: {
  title: string;
  description: string;
  items: readonly PrefectureCount[];
  chosenId?: string | undefined;
  /** Texts of the four buckets and of the ring, in that order. */
  legend?:
    | { buckets: readonly [string, string, string, string]; ring?: string | undefined }
    | undefined;
  attribution: ReactNode;
  className?: string | undefined;
}) {
  const byId = new Map(items.map((item) => [item.mapId, item]));
  return (
    <figure className={className}>
      <svg
        viewBox={viewBox}
        role="img"
        aria-label={`${title}. ${description}`}
        className="keep-colour h-auto w-full"
      >
        <g className="stroke-ground" strokeWidth="0.7" strokeLinejoin="round">
          {[...shapes.values()].map((shape) => (
            <path
              key={shape.id}
              d={shape.d}
              transform={shape.id === 'okinawa' ? `translate(${inset.x} ${inset.y})` : undefined}
              className={cx(
                shape.id === chosenId ? 'fill-map-chosen' : fill(byId.get(shape.id)?.count ?? 0),
              )}
            />
          ))}
        </g>
        <path d={inset.frame} fill="none" strokeWidth="1" className="stroke-control" />
        {items.map((item) => {
          const centre = centreOf(item.mapId);
          return item.marked && centre ? (
            <circle
              key={item.mapId}
              cx={centre[0]}
              cy={centre[1]}
              r="3"
              strokeWidth="1.6"
              className="fill-surface stroke-ink"
            />
          ) : null;
        })}
        <Labels items={items} />
      </svg>
      {legend ? <Legend {...legend} /> : null}
      <figcaption className="mt-1 text-xs text-muted">{attribution}</figcaption>
    </figure>
  );
}

/** Labels stand in a column at the nearer side, joined to their prefecture by a line. */
function Labels({ items }: { items: readonly PrefectureCount[] }) {
  const labelled = items.flatMap((item) => {
    const centre = centreOf(item.mapId);
    return item.label && centre ? [{ key: item.mapId, label: item.label, centre }] : [];
  });
  const east = labelled.filter(({ centre }) => centre[0] > 215);
  const west = labelled.filter(({ centre }) => centre[0] <= 215);
  return (
    <>
      {column(east, 350, 1)}
      {column(west, 96, -1)}
    </>
  );
}

const labelHeight = 15.5;
/** The lowest line of a label within the picture. */
const lowestLabel = bottom - 10;

/** Keeps heights in order, at least `gap` apart and above `lowest`: first pushed down, then up. */
function spread(heights: readonly number[], gap: number, lowest: number): number[] {
  const placed: number[] = [];
  for (const height of heights) placed.push(Math.max(height, (placed.at(-1) ?? -gap) + gap));
  let limit = lowest;
  for (let place = placed.length - 1; place >= 0; place -= 1) {
    placed[place] = Math.min(placed[place] ?? limit, limit);
    limit = (placed[place] ?? limit) - gap;
  }
  return placed;
}

function column(
  labels: readonly { key: string; label: string; centre: Point }[],
  x: number,
  side: 1 | -1,
) {
  const sorted = [...labels].sort((a, b) => a.centre[1] - b.centre[1]);
  const heights = spread(
    sorted.map(({ centre }) => centre[1]),
    labelHeight,
    lowestLabel,
  );
  return sorted.map(({ key, label, centre }, place) => {
    const y = heights[place] ?? centre[1];
    return (
      <g key={key}>
        <line
          x1={centre[0]}
          y1={centre[1]}
          x2={x - side * 3}
          y2={y}
          strokeWidth="0.8"
          className="stroke-ink"
        />
        <text
          x={x}
          y={y + 4}
          textAnchor={side === 1 ? 'start' : 'end'}
          fontSize="11"
          className="fill-ink font-semibold"
        >
          {label}
        </text>
      </g>
    );
  });
}

function Legend({ buckets, ring }: { buckets: readonly string[]; ring?: string | undefined }) {
  const tones = ['bg-map-1', 'bg-map-2', 'bg-map-4', 'bg-map-10'];
  return (
    <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-xs">
      {buckets.map((text, index) => (
        <li key={text} className="flex items-baseline gap-2">
          <span
            aria-hidden="true"
            className={cx('keep-colour size-[11px] shrink-0', tones[index])}
          />
          {text}
        </li>
      ))}
      {ring ? (
        <li className="flex items-baseline gap-2">
          <span
            aria-hidden="true"
            className="size-[11px] shrink-0 rounded-full border-2 border-ink bg-surface"
          />
          {ring}
        </li>
      ) : null}
    </ul>
  );
}
