import { getTranslations } from 'next-intl/server';
import { Segment } from '@/components/ui/segment';
import type { Viewer } from '@/lib/auth/viewer-type';
import { canChangeConsultationSettings } from '@/lib/consultation/policy';
import type { Locale } from '@/lib/i18n/locales';

/** The pages of the desk: questions, an advisor's times, the load of the centre. */
export async function DeskTabs({
  viewer,
  current,
  locale,
}: {
  viewer: Viewer;
  current: 'queue' | 'slots' | 'load' | 'settings';
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'consultation' });
  const path = `/${locale}/officer/consultations`;
  const items = [
    { key: 'queue', href: path, label: t('desk.queue') },
    ...(viewer.role === 'OFFICER'
      ? [{ key: 'slots', href: `${path}/slots`, label: t('desk.slots') }]
      : []),
    { key: 'load', href: `${path}/load`, label: t('desk.load') },
    ...(canChangeConsultationSettings(viewer)
      ? [{ key: 'settings', href: `${path}/settings`, label: t('desk.settings') }]
      : []),
  ];
  return (
    <Segment
      label={t('desk.views')}
      joined={false}
      className="mt-4"
      items={items.map(({ key, ...item }) => ({ ...item, current: key === current }))}
    />
  );
}
