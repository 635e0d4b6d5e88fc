import type { CentreNode } from '@/components/chart/centre-map';
import type { Anchor } from '@/components/chart/geo';
import type { Reference } from '@/lib/catalogue/reference';
import type { Locale } from '@/lib/i18n/locales';

/** The centres as the map wants them, numbered in the order of their codes. */
export function centreNodes(
  reference: Reference,
  locale: Locale,
  chosen: string | undefined,
): CentreNode[] {
  return reference.centres.map((centre, index) => ({
    key: centre.code,
    number: index + 1,
    name: centre.names[locale],
    lat: centre.lat,
    lon: centre.lon,
    href: `/${locale}/centres/${centre.code}`,
    chosen: centre.code === chosen,
  }));
}

/** The middles of the provinces, by which the map is fitted. */
export function provinceAnchors(reference: Reference): Anchor[] {
  return reference.provinces.map(({ svgMapId, lat, lon }) => ({ mapId: svgMapId, lat, lon }));
}
