import { getTranslations } from 'next-intl/server';
import { provinceAnchors } from '@/components/centre/map-nodes';
import { CentreMap } from '@/components/chart/centre-map';
import { TextLink } from '@/components/ui/link';
import { getCatalogue } from '@/lib/catalogue/request';
import type { Locale } from '@/lib/i18n/locales';

/** Where the hall lies in the country, drawn here; a map of its streets is another site's. */
export async function EventMap({
  lat,
  lon,
  place,
  locale,
}: {
  lat: number;
  lon: number;
  /** The hall's name as the reader reads it. */
  place: string;
  locale: Locale;
}) {
  const [{ reference }, t, c] = await Promise.all([
    getCatalogue(),
    getTranslations({ locale, namespace: 'event' }),
    getTranslations({ locale, namespace: 'catalogue' }),
  ]);
  return (
    <div>
      <CentreMap
        title={t('map.title', { place })}
        description={t('map.description', { place })}
        anchors={provinceAnchors(reference)}
        nodes={[{ key: 'hall', number: '●', name: place, lat, lon, chosen: true }]}
        attribution={c('mapCredit', { package: '@svg-maps/thailand' })}
      />
      <p className="mt-1 text-sm">
        <TextLink
          href={`https://www.openstreetmap.org/?mlat=${lat}&mlon=${lon}#map=16/${lat}/${lon}`}
          rel="noopener noreferrer nofollow"
          className="inline-block py-1"
        >
          {t('map.open')}
        </TextLink>
      </p>
    </div>
  );
}
