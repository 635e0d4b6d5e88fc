import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PlainPage } from '@/components/legal/plain-page';
import { TextLink } from '@/components/ui/link';
import { Table, TableHead, Td, Th, Tr } from '@/components/ui/table';
import { getCatalogue } from '@/lib/catalogue/request';
import { alternatesOf } from '@/lib/i18n/alternates';
import { localeOf } from '@/lib/i18n/page';
import { countCatalogue } from '@/lib/partner/queries';
import { confidences } from '@/lib/partner/search-schema';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = await getTranslations({ locale, namespace: 'legal' });
  return {
    title: t('sources.title'),
    description: t('sources.lead'),
    alternates: alternatesOf('/sources', locale),
  };
}

/** Records by kind and level of confidence, counted. */
async function countLevels() {
  const { version, reference } = await getCatalogue();
  const partners = await countCatalogue(version);
  const count = (rows: readonly { confidence: string }[]) =>
    confidences.map((level) => rows.filter((row) => row.confidence === level).length);
  return {
    hasExamples: reference.hasExamples,
    rows: {
      partners: confidences.map((level) => partners[level]),
      cooperations: count(reference.cooperations),
      programmes: count(reference.programmes),
      centres: count(reference.centres),
    },
  };
}

export default async function SourcesPage({ params }: Props) {
  const locale = await localeOf(params);
  const [t, c, { rows, hasExamples }] = await Promise.all([
    getTranslations('legal'),
    getTranslations('catalogue'),
    countLevels(),
  ]);
  const levels = (
    <dl className="grid gap-2">
      {confidences.map((level) => (
        <div key={level} className="grid grid-cols-[6rem_minmax(0,1fr)]">
          <dt className="font-semibold">{c(`confidence.${level}`)}</dt>
          <dd>{t(`sources.${level}`)}</dd>
        </div>
      ))}
    </dl>
  );
  const records = (
    <Table caption={t('sources.records')}>
      <TableHead>
        <Th>{t('sources.records')}</Th>
        {confidences.map((level) => (
          <Th key={level} end>
            {c(`confidence.${level}`)}
          </Th>
        ))}
      </TableHead>
      <tbody>
        {(['partners', 'cooperations', 'programmes', 'centres'] as const).map((key) => (
          <Tr key={key}>
            <Th scope="row" className="py-2 font-normal">
              <TextLink quiet href={`/${locale}/${key}`}>
                {t(`sources.${key}`)}
              </TextLink>
            </Th>
            {rows[key].map((value, index) => (
              <Td key={confidences[index]} end>
                {value}
              </Td>
            ))}
          </Tr>
        ))}
      </tbody>
    </Table>
  );
  const simple = (key: 'documents' | 'editorial' | 'translations' | 'maps' | 'examples') => ({
    key,
    title: t(`sources.${key}`),
    text: <p>{t(`sources.${key}Text`)}</p>,
  });
  return (
    <PlainPage
      title={t('sources.title')}
      lead={t('sources.lead')}
      sections={[
        { key: 'levels', title: t('sources.levels'), text: levels },
        { key: 'records', title: t('sources.records'), text: records },
        simple('documents'),
        simple('editorial'),
        simple('translations'),
        ...(hasExamples ? [simple('examples')] : []),
        simple('maps'),
        {
          key: 'interface',
          title: t('sources.interface'),
          text: (
            <p>
              {t('sources.interfaceText')}{' '}
              <a className="link" href="/api/v1/openapi.json">
                {t('sources.interfaceLink')}
              </a>
            </p>
          ),
        },
      ]}
    />
  );
}
