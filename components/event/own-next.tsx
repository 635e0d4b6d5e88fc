import { getTranslations } from 'next-intl/server';
import { ProcessThread } from '@/components/ui/process-thread';
import type { EventView } from '@/lib/event/event-view';
import type { EventState } from '@/lib/event/states';
import { formatDate } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import { lastDay } from './event-list';
import { eventDays } from './event-when';

const order: readonly EventState[] = [
  'DRAFT',
  'OPEN',
  'WISHES',
  'PROVISIONAL',
  'PUBLISHED',
  'RUNNING',
  'CLOSED',
];

const steps = [
  { key: 'register', from: 'OPEN' },
  { key: 'wishes', from: 'WISHES' },
  { key: 'confirm', from: 'PROVISIONAL' },
  { key: 'schedule', from: 'PUBLISHED' },
  { key: 'meet', from: 'RUNNING' },
  { key: 'goOn', from: 'CLOSED' },
] as const satisfies readonly { key: string; from: EventState }[];

/** What happens next at an event, with the days by which it does. */
export async function OwnNext({ event, locale }: { event: EventView; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'event' });
  const until = (limit: Date | null) =>
    limit ? t('ownNext.until', { date: formatDate(lastDay(limit), locale) }) : undefined;
  const limits: Partial<Record<(typeof steps)[number]['key'], string | undefined>> = {
    register: until(event.registrationEndsAt),
    wishes: until(event.wishesEndAt),
    confirm: until(event.confirmBy),
    meet: eventDays(event, locale),
  };
  const at = order.indexOf(event.state);
  return (
    <ProcessThread
      vertical
      className="pt-4"
      steps={steps.map(({ key, from }) => ({
        key,
        title: t(`ownNext.${key}.title`),
        text: t(`ownNext.${key}.text`),
        done: at >= order.indexOf(from),
        ...(limits[key] ? { limit: limits[key] } : {}),
      }))}
    />
  );
}
