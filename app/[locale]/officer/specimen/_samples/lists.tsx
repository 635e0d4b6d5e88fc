import { getTranslations } from 'next-intl/server';
import { LoadBars, StateBars } from '@/components/chart/bars';
import { CentreMap } from '@/components/chart/centre-map';
import { PrefectureMap } from '@/components/chart/prefecture-map';
import { ButtonLink } from '@/components/ui/button';
import { FacetGroup } from '@/components/ui/facet-group';
import { TextLink } from '@/components/ui/link';
import { Pagination } from '@/components/ui/pagination';
import { ResultRow, ResultTable } from '@/components/ui/result-row';
import { EmptyState, ErrorState, Progress, Skeleton } from '@/components/ui/states';
import { StateTag, Tag } from '@/components/ui/tag';
import { UnderstoodLine } from '@/components/ui/understood-line';
import { locales } from '@/lib/i18n/locales';
import centres from '@/prisma/facts/bsc-centres.json';
import provinces from '@/prisma/facts/provinces.json';
import { Part } from './part';
import type { Sample } from './say';

export async function ListSamples({ say, lang, suffix }: Sample) {
  const words = {
    th: await getTranslations({ locale: 'th', namespace: 'specimen' }),
    ja: await getTranslations({ locale: 'ja', namespace: 'specimen' }),
    en: await getTranslations({ locale: 'en', namespace: 'specimen' }),
  };
  const others = locales.filter((other) => other !== lang);
  return (
    <>
      <Part title={say('headings.lists')}>
        <UnderstoodLine
          label={say('understood')}
          typed={say('parts')}
          terms={others.map((other) => ({ text: words[other]('parts'), lang: other }))}
          exact={<TextLink href="#exact">{say('exact')}</TextLink>}
        />
        <div className="mt-4 max-w-64">
          <FacetGroup
            title={say('kind')}
            name={`kind-${suffix}`}
            shown={2}
            moreText={say('more')}
            options={[
              { value: 'a', label: say('kindA'), count: 7, checked: true },
              { value: 'b', label: say('kindB'), count: 2 },
              { value: 'c', label: say('kindC'), count: 1 },
            ]}
          />
        </div>
        <ResultTable
          caption={say('headings.lists')}
          columns={[
            { key: '1', label: say('organisation') },
            { key: '2', label: say('work') },
            { key: '3', label: say('tieHead') },
            { key: '4', label: say('confidenceHead') },
          ]}
        >
          <ResultRow
            title={<TextLink href="#firm">{say('denso')}</TextLink>}
            names={others.map((other) => (
              <span key={other} lang={other} className="mr-3">
                {words[other]('denso')}
              </span>
            ))}
            place={say('kindB')}
            mark={<Tag tone="mark">{say('parts')}</Tag>}
            work={say('food')}
            tie={say('tie')}
            source={say('source')}
            confidence={say('confidence')}
          />
        </ResultTable>
        <Pagination
          className="mt-4"
          label={`${say('pages')} ${suffix}`}
          current={3}
          last={9}
          hrefFor={(page) => `#page-${page}`}
          pageText={(page) => say('page', { page })}
          previousText={say('previous')}
          nextText={say('next')}
        />
      </Part>
      <Part title={say('headings.states')}>
        <EmptyState
          title={say('emptyTitle')}
          actions={<ButtonLink href="#matches">{say('emptyAction')}</ButtonLink>}
        >
          {say('emptyText')}
        </EmptyState>
        <ErrorState level="h2" title={say('errorTitle')} reference="7f3a-91c2">
          {say('errorText')}
        </ErrorState>
        <Progress label={say('progressText')} value={120} max={480} text={say('progressText')} />
        <Skeleton className="mt-6" label={say('loading')} rows={2} />
      </Part>
      <Part title={say('headings.charts')}>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-8 sm:grid-cols-2">
          <CentreMap
            title={say('mapTitle')}
            description={say('mapText')}
            anchors={provinces.map(({ svgMapId, lat, lon }) => ({ mapId: svgMapId, lat, lon }))}
            nodes={centres.map((centre, index) => ({
              key: centre.code,
              number: index + 1,
              name: centre.names[lang],
              lat: centre.lat,
              lon: centre.lon,
              chosen: centre.code === 'BSC-09',
            }))}
            chosenId={provinces.find(({ code }) => code === 'TH-22')?.svgMapId}
            areaIds={provinces
              .filter(({ bsc }) => bsc === 'BSC-09')
              .map(({ svgMapId }) => svgMapId)}
            attribution={say('mapSource')}
          />
          <PrefectureMap
            title={say('japanMapTitle')}
            description={say('japanMapText')}
            items={[
              { mapId: 'tokyo', count: 24, label: say('labelTokyo'), marked: true },
              { mapId: 'mie', count: 12, label: say('labelMie'), marked: true },
              { mapId: 'aichi', count: 4 },
              { mapId: 'fukuoka', count: 3, label: say('labelFukuoka'), marked: true },
              { mapId: 'akita', count: 1 },
            ]}
            legend={{
              buckets: [
                say('buckets.one'),
                say('buckets.few'),
                say('buckets.some'),
                say('buckets.many'),
              ],
              ring: say('ring'),
            }}
            attribution={say('japanMapSource')}
          />
          <StateBars
            items={[
              {
                key: 'officer',
                label: <StateTag side="officer">{say('officer')}</StateTag>,
                count: 5,
                late: 2,
                lateText: say('lateText'),
              },
              {
                key: 'partner',
                label: <StateTag side="partner">{say('partner')}</StateTag>,
                count: 14,
              },
            ]}
          />
          <LoadBars
            limit={15}
            limitText={say('limitText')}
            items={[
              { key: 'a', label: say('exampleFirm'), count: 15 },
              { key: 'b', label: say('examplePartner'), count: 9 },
            ]}
          />
        </div>
      </Part>
    </>
  );
}
