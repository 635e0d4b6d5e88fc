import thailand from '@svg-maps/thailand';
import { describe, expect, it } from 'vitest';
import provinces from '../../prisma/facts/provinces.json';
import { fitProjection, mapShapes, spread } from './geo';

describe('maps', () => {
  const shapes = mapShapes(thailand, 2);
  const anchors = provinces.map((p) => ({ mapId: p.svgMapId, lat: p.lat, lon: p.lon }));

  it('keeps every province and stays light', () => {
    expect(shapes.size).toBe(thailand.locations.length);
    expect([...shapes.values()].every((shape) => shape.d.startsWith('M'))).toBe(true);
    expect([...shapes.values()].reduce((sum, shape) => sum + shape.d.length, 0)).toBeLessThan(
      36_000,
    );
  });

  it('puts Chiang Mai north-west of Chon Buri, each near its own outline', () => {
    const project = fitProjection(shapes, anchors);
    for (const [id, lat, lon] of [
      ['cmi', 18.79, 98.98],
      ['cbi', 13.36, 100.98],
    ] as const) {
      const [x, y] = project(lat, lon);
      const centre = shapes.get(id)?.centre ?? [0, 0];
      expect(Math.hypot(x - centre[0], y - centre[1])).toBeLessThan(45);
    }
  });

  it('spreads points that lie on each other', () => {
    const [a, b] = spread(
      [
        [5, 5],
        [5, 5],
      ],
      10,
    );
    expect(Math.hypot((a?.[0] ?? 0) - (b?.[0] ?? 0), (a?.[1] ?? 0) - (b?.[1] ?? 0))).toBeCloseTo(
      10,
      0,
    );
  });
});
