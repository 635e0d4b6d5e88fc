import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { EventNav } from '@/components/event/event-nav';
import { SetUp } from '@/components/event/set-up';
import { requireViewer } from '@/lib/auth/viewer';
import { partnersAt } from '@/lib/event/listed';
import { aboutTexts, findSetUp } from '@/lib/event/queries';
import { bestName, isLocale } from '@/lib/i18n/locales';

type Props = { params: Promise<{ locale: string; code: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).code };
}

/** Days and times, tables, interpreters, programme, who may attend. */
export default async function SetUpPage({ params }: Props) {
  const { locale, code } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('OFFICER', 'ADMIN');
  const event = await findSetUp(code, viewer);
  if (!event?.mayManage) notFound();
  const [about, partners] = await Promise.all([aboutTexts(event.id), partnersAt(event.id)]);
  const keepers = partners.map(({ id, names }) => ({
    value: id,
    label: bestName(names, locale)?.text ?? id,
  }));
  return (
    <>
      <EventNav event={event} bench="officer" part="setUp" locale={locale} />
      <SetUp event={event} about={about} keepers={keepers} locale={locale} />
    </>
  );
}
