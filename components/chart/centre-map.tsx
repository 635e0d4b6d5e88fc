import thailand from '@svg-maps/thailand';
import type { ReactNode } from 'react';
import { cx } from '@/components/ui/cx';
import { PlainLink } from '@/components/ui/link';
import { type Anchor, fitProjection, mapShapes, spread } from './geo';

const shapes = mapShapes(thailand, 2);
const radius = 21;

export type CentreNode = {
  key: string;
  number: ReactNode;
  name: string;
  lat: number;
  lon: number;
  href?: string | undefined;
  chosen?: boolean | undefined;
};

/**
 * Thailand with the numbered centres; the chosen province and its centre's
 * area are filled. The list beside it says the same in words.
 */
export function CentreMap({
  title,
  description,
  anchors,
  nodes,
  chosenId,
  areaIds = [],
  attribution,
  className,
}: {
  title: string;
  description: string;
  /** All provinces: `svgMapId` and the middle of each, by which the nodes are placed. */
  anchors: readonly Anchor[];
  nodes: readonly CentreNode[];
  /** The `svgMapId` of the chosen province. */
  chosenId?: string | undefined;
  /** The `svgMapId`s of the provinces that its centre serves. */
  areaIds?: readonly string[] | undefined;
  attribution: ReactNode;
  className?: string | undefined;
}) {
  const project = fitProjection(shapes, anchors);
  const places = spread(
    nodes.map((node) => project(node.lat, node.lon)),
    radius * 2 + 2,
  );
  return (
    <figure className={className}>
      <svg viewBox={thailand.viewBox} className="keep-colour h-auto w-full max-w-[19rem]">
        <title>{title}</title>
        <desc>{description}</desc>
        <g className="stroke-ground" strokeWidth="1.2" strokeLinejoin="round">
          {[...shapes.values()].map((shape) => (
            <path
              key={shape.id}
              d={shape.d}
              className={
                shape.id === chosenId
                  ? 'fill-map-chosen'
                  : areaIds.includes(shape.id)
                    ? 'fill-map-area'
                    : 'fill-map-none'
              }
            />
          ))}
        </g>
        {nodes.map((node, index) => {
          const [x, y] = places[index] ?? [0, 0];
          const mark = (
            <>
              <title>{node.name}</title>
              <circle
                cx={x}
                cy={y}
                r={radius - 1.5}
                strokeWidth="3"
                className={cx('stroke-action', node.chosen ? 'fill-action' : 'fill-surface')}
              />
              <text
                x={x}
                y={y + 9}
                textAnchor="middle"
                fontSize="26"
                className={cx('font-semibold', node.chosen ? 'fill-on-action' : 'fill-ink')}
              >
                {node.number}
              </text>
            </>
          );
          return node.href ? (
            <PlainLink key={node.key} href={node.href} aria-label={node.name}>
              {mark}
            </PlainLink>
          ) : (
            <g key={node.key}>{mark}</g>
          );
        })}
      </svg>
      <figcaption className="mt-2 text-xs text-muted">{attribution}</figcaption>
    </figure>
  );
}
