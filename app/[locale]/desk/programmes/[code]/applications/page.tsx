import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ApplicationTable } from '@/components/programme/application-table';
import { ApplyFor } from '@/components/programme/apply-for';
import { RoundHead } from '@/components/programme/round-head';
import { TextLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { requireViewer } from '@/lib/auth/viewer';
import { isLocale } from '@/lib/i18n/locales';
import { listApplications } from '@/lib/programme/application-queries';
import { partnersWithout } from '@/lib/programme/on-behalf';
import { findRound } from '@/lib/programme/queries';

type Props = { params: Promise<{ locale: string; code: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).code };
}

export default async function ApplicationsPage({ params }: Props) {
  const { locale, code } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('JAPAN_DESK');
  const [round, items, partners, t] = await Promise.all([
    findRound(code, viewer),
    listApplications(code, viewer),
    partnersWithout(code, viewer),
    getTranslations({ locale, namespace: 'programme' }),
  ]);
  if (!round) notFound();
  return (
    <>
      <RoundHead round={round} part="applications" base="/desk/programmes" locale={locale} />
      <Section
        id="applications"
        title={t('officer.applications')}
        className="mt-6"
        aside={
          <TextLink
            download
            href={`/${locale}/desk/programmes/${code}/applications.csv`}
            className="inline-block py-1 text-sm"
          >
            {t('officer.csv')}
          </TextLink>
        }
      >
        <ApplicationTable
          items={items}
          page={`/desk/programmes/${code}`}
          scored={round.sheet.length > 0}
          locale={locale}
        />
      </Section>
      {round.takesApplications && round.eligibility.partner ? (
        <ApplyFor partners={partners} roundCode={code} locale={locale} />
      ) : null}
    </>
  );
}
