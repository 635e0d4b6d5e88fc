import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { actionNames } from '@/components/audit/action-name';
import { PageTitle } from '@/components/layout/page-title';
import { FactsGrid } from '@/components/officer/facts-grid';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { InScript } from '@/components/ui/in-script';
import { TextLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { findAuditRow } from '@/lib/audit/queries';
import { requireViewer } from '@/lib/auth/viewer';
import { formatDate, formatTime, type Zone } from '@/lib/i18n/formats';
import { isLocale } from '@/lib/i18n/locales';
import { nameOfCode } from '@/lib/taxonomy/names';

type Props = { params: Promise<{ locale: string; id: string }> };

/** Where a subject has its page. */
const pages: Record<string, (row: { subjectId: string; subjectLabel: string }) => string> = {
  sme: (row) => `registrations/${row.subjectId}`,
  partner: (row) => `partners/${row.subjectId}`,
  introduction: (row) => `introductions/${row.subjectLabel}`,
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, id } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: 'audit' });
  return { title: t('detail.title', { id }) };
}

export default async function AuditRowPage({ params }: Props) {
  const { locale, id } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('OFFICER', 'ADMIN');
  const [t, officer, names, row] = await Promise.all([
    getTranslations({ locale, namespace: 'audit' }),
    getTranslations({ locale, namespace: 'officer' }),
    actionNames(locale),
    findAuditRow(viewer, id),
  ]);
  if (!row) notFound();
  const list = `/${locale}/officer/audit`;
  const at = (zone: Zone) => ({
    date: formatDate(row.at, locale, 'long', zone),
    time: formatTime(row.at, locale, zone),
  });
  const page = pages[row.subjectKind]?.(row);
  const hasData = row.detail !== null && Object.keys(row.detail as object).length > 0;
  return (
    <>
      <PageTitle
        className="border-b-2 border-ink pb-4"
        above={
          <Breadcrumb
            label={officer('breadcrumb')}
            items={[{ href: list, text: t('title') }, { text: t('detail.title', { id: row.id }) }]}
          />
        }
        title={names.action(row.action)}
        lead={<InScript within={locale}>{row.subjectLabel}</InScript>}
      />
      <div className="mt-8 grid gap-x-10 gap-y-10 lg:grid-cols-2">
        <FactsGrid
          id="facts"
          title={t('caption')}
          items={[
            {
              key: 'who',
              term: t('detail.who'),
              text: row.actorRole === 'VISITOR' ? names.role(row.actorRole) : row.actorName,
            },
            { key: 'role', term: t('detail.role'), text: names.role(row.actorRole) },
            { key: 'code', term: t('detail.code'), text: <code>{row.action}</code> },
            {
              key: 'subject',
              term: t('detail.subject'),
              text: (
                <>
                  <InScript within={locale}>{row.subjectLabel}</InScript>
                  {page ? (
                    <TextLink className="ml-3" href={`/${locale}/officer/${page}`}>
                      {t('detail.open')}
                    </TextLink>
                  ) : null}
                </>
              ),
            },
            {
              key: 'centre',
              term: t('detail.centre'),
              text: row.centreCode ? nameOfCode(row.centreCode, locale) : t('filter.noCentre'),
            },
            {
              key: 'when',
              term: t('detail.when'),
              text: (
                <>
                  <span className="block">{t('detail.bangkok', at('Asia/Bangkok'))}</span>
                  <span className="block">{t('detail.tokyo', at('Asia/Tokyo'))}</span>
                </>
              ),
            },
            {
              key: 'correlation',
              term: t('detail.correlation'),
              text: <code className="break-all">{row.correlationId}</code>,
            },
          ]}
        />
        <div className="grid content-start gap-8">
          <Section id="data" title={t('detail.data')} size="md">
            {hasData ? (
              <pre className="mt-3 overflow-x-auto bg-sunken p-3 text-xs whitespace-pre-wrap">
                {JSON.stringify(row.detail, null, 2)}
              </pre>
            ) : (
              <p className="py-3 text-sm text-muted">{t('detail.noData')}</p>
            )}
          </Section>
          <p className="grid gap-2 text-sm">
            <TextLink href={`${list}?correlation=${row.correlationId}`}>
              {t('detail.sameRun')}
            </TextLink>
            <TextLink href={`${list}?subject=${row.subjectId}`}>{t('detail.sameSubject')}</TextLink>
          </p>
        </div>
      </div>
    </>
  );
}
