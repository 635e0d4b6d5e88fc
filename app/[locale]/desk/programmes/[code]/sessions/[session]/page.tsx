import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { RollForm } from '@/components/programme/roll-form';
import { RoundHead } from '@/components/programme/round-head';
import { SessionList } from '@/components/programme/session-list';
import { Alert } from '@/components/ui/alert';
import { Section } from '@/components/ui/section';
import { requireViewer } from '@/lib/auth/viewer';
import { isLocale } from '@/lib/i18n/locales';
import { findRound } from '@/lib/programme/queries';
import { rollCall } from '@/lib/programme/session-queries';

type Props = {
  params: Promise<{ locale: string; code: string; session: string }>;
  searchParams: Promise<{ done?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: 'programme' });
  return { title: t('officer.attendance') };
}

/** The roll of one lesson, to be called on a phone. */
export default async function RollPage({ params, searchParams }: Props) {
  const [{ locale, code, session }, { done }] = await Promise.all([params, searchParams]);
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('JAPAN_DESK');
  const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(session);
  const [round, roll, t] = await Promise.all([
    findRound(code, viewer),
    isId ? rollCall(session, code, viewer) : null,
    getTranslations({ locale, namespace: 'programme' }),
  ]);
  if (!round || !roll) notFound();
  return (
    <>
      <RoundHead round={round} part="sessions" base="/desk/programmes" locale={locale} />
      {done === 'attendance' ? (
        <Alert tone="ok" role="status" title={t('officer.attendanceSaved')} className="mt-5" />
      ) : null}
      <Section id="roll-call" title={t('officer.attendance')} className="mt-6">
        <SessionList sessions={[roll.session]} locale={locale} />
        <RollForm
          roll={roll}
          page={`/desk/programmes/${code}/sessions/${session}`}
          locale={locale}
        />
      </Section>
    </>
  );
}
