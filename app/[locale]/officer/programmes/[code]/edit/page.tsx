import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { RoundForm } from '@/components/programme/round-form';
import { RoundHead } from '@/components/programme/round-head';
import { valuesOfRound } from '@/components/programme/round-values';
import { requireViewer } from '@/lib/auth/viewer';
import { isLocale } from '@/lib/i18n/locales';
import { hostChoices } from '@/lib/programme/host-queries';
import { findRound } from '@/lib/programme/queries';
import { roundAfter } from '@/lib/programme/states';

type Props = { params: Promise<{ locale: string; code: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).code };
}

export default async function EditRoundPage({ params }: Props) {
  const { locale, code } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('OFFICER');
  const round = await findRound(code, viewer);
  if (!round?.mayManage || roundAfter(round.state, round.kind, 'edit') === null) notFound();
  return (
    <>
      <RoundHead round={round} part={null} base="/officer/programmes" locale={locale} />
      <RoundForm
        values={valuesOfRound(round)}
        hosts={round.kind === 'course' ? await hostChoices(round.host?.id) : []}
        target={{ code, version: round.version }}
        page={`/officer/programmes/${code}`}
        locale={locale}
      />
    </>
  );
}
