/**
 * Outlines of @svg-maps (CC BY 4.0) made light enough for a page: points are
 * snapped to a grid, so that neighbours keep one border, and doubles dropped.
 */
export type Point = readonly [x: number, y: number];
export type Shape = { id: string; d: string; centre: Point };
export type SourceMap = { viewBox: string; locations: readonly { id: string; path: string }[] };

/** Reads `m x,y dx,dy … z m …`, the only commands that these maps use. */
function rings(path: string): Point[][] {
  const found: Point[][] = [];
  let x = 0;
  let y = 0;
  for (const part of path.split(/m/i).slice(1)) {
    const numbers = part.match(/-?\d*\.?\d+(?:e-?\d+)?/g)?.map(Number) ?? [];
    const ring: Point[] = [];
    for (let i = 0; i + 1 < numbers.length; i += 2) {
      x += numbers[i] ?? 0;
      y += numbers[i + 1] ?? 0;
      ring.push([x, y]);
    }
    const first = ring[0];
    if (first) [x, y] = first;
    found.push(ring);
  }
  return found;
}

function area(ring: readonly Point[]): number {
  return Math.abs(
    ring.reduce((sum, [x, y], i) => {
      const [nextX, nextY] = ring[(i + 1) % ring.length] ?? [x, y];
      return sum + x * nextY - nextX * y;
    }, 0) / 2,
  );
}

function snap(ring: readonly Point[], grid: number): Point[] {
  const snapped: Point[] = [];
  for (const [x, y] of ring) {
    const point: Point = [Math.round(x / grid) * grid, Math.round(y / grid) * grid];
    const last = snapped.at(-1);
    const before = snapped.at(-2);
    if (last && last[0] === point[0] && last[1] === point[1]) continue;
    const straight =
      last &&
      before &&
      (last[0] - before[0]) * (point[1] - last[1]) === (last[1] - before[1]) * (point[0] - last[0]);
    if (straight) snapped.pop();
    snapped.push(point);
  }
  return snapped;
}

function write(ring: readonly Point[]): string {
  const first = ring[0];
  if (!first) return '';
  let d = `m${tidy(first[0])} ${tidy(first[1])}l`;
  let [x, y] = first;
  for (const point of ring.slice(1)) {
    d += `${tidy(point[0] - x)} ${tidy(point[1] - y)} `;
    [x, y] = point;
  }
  return `${d.trimEnd()}z`.replace(/^m/, 'M').replaceAll(' -', '-');
}

function tidy(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** @param grid in the map's own units @param least rings smaller than this (units²) are left out */
export function mapShapes(map: SourceMap, grid: number, least = 4): Map<string, Shape> {
  const shapes = new Map<string, Shape>();
  for (const { id, path } of map.locations) {
    const all = rings(path).sort((a, b) => area(b) - area(a));
    const kept = all.filter((ring, index) => index === 0 || area(ring) >= least);
    const main = all[0] ?? [];
    const xs = main.map(([x]) => x);
    const ys = main.map(([, y]) => y);
    shapes.set(id, {
      id,
      d: kept.map((ring) => write(snap(ring, grid))).join(''),
      centre: [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2],
    });
  }
  return shapes;
}

export type Anchor = { mapId: string; lat: number; lon: number };

/** Latitude and longitude to the map's units, by least squares over places known in both. */
export function fitProjection(shapes: ReadonlyMap<string, Shape>, anchors: readonly Anchor[]) {
  const known = anchors.flatMap((anchor) => {
    const shape = shapes.get(anchor.mapId);
    return shape ? [{ ...anchor, x: shape.centre[0], y: shape.centre[1] }] : [];
  });
  const across = line(known.map((place) => [place.lon, place.x]));
  const down = line(known.map((place) => [mercator(place.lat), place.y]));
  return (lat: number, lon: number): Point => [across(lon), down(mercator(lat))];
}

function mercator(lat: number): number {
  return Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));
}

function line(points: readonly Point[]): (value: number) => number {
  const n = Math.max(1, points.length);
  const meanX = points.reduce((sum, [x]) => sum + x, 0) / n;
  const meanY = points.reduce((sum, [, y]) => sum + y, 0) / n;
  const over = points.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  const under = points.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0) || 1;
  return (value) => meanY + (over / under) * (value - meanX);
}

/** Pushes points apart until none is nearer to another than `distance`. */
export function spread(points: readonly Point[], distance: number, rounds = 60): Point[] {
  const placed = points.map(([x, y]): [number, number] => [x, y]);
  for (let round = 0; round < rounds; round++) {
    for (const [i, a] of placed.entries()) {
      for (const b of placed.slice(i + 1)) {
        const dx = b[0] - a[0] || 0.1;
        const dy = b[1] - a[1] || 0.1;
        const gap = Math.hypot(dx, dy);
        if (gap >= distance) continue;
        const push = (distance - gap) / 2 / gap;
        a[0] -= dx * push;
        a[1] -= dy * push;
        b[0] += dx * push;
        b[1] += dy * push;
      }
    }
  }
  return placed;
}
