import { getTranslations } from 'next-intl/server';
import { ProcessThread } from '@/components/ui/process-thread';
import type { EventView } from '@/lib/event/event-view';
import type { EventState } from '@/lib/event/states';
import type { Locale } from '@/lib/i18n/locales';
import { eventDays } from './event-when';
import { limitText } from './limit-text';

const order: readonly EventState[] = [
  'DRAFT',
  'OPEN',
  'WISHES',
  'PROVISIONAL',
  'PUBLISHED',
  'RUNNING',
  'CLOSED',
];

/** Each step, and the state of the event by which it lies behind. */
const steps = [
  { key: 'register', by: 'OPEN' },
  { key: 'wishes', by: 'PROVISIONAL' },
  { key: 'confirm', by: 'PUBLISHED' },
  { key: 'schedule', by: 'PUBLISHED' },
  { key: 'meet', by: 'CLOSED' },
  { key: 'goOn', by: null },
] as const satisfies readonly { key: string; by: EventState | null }[];

/** What happens next at an event, with the days by which it does. */
export async function OwnNext({ event, locale }: { event: EventView; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'event' });
  const until = async (limit: Date | null) =>
    limit ? t('ownNext.until', { date: await limitText(limit, locale) }) : undefined;
  const limits: Partial<Record<(typeof steps)[number]['key'], string | undefined>> = {
    register: await until(event.registrationEndsAt),
    wishes: await until(event.wishesEndAt),
    confirm: await until(event.confirmBy),
    meet: eventDays(event, locale),
  };
  const at = order.indexOf(event.state);
  return (
    <ProcessThread
      vertical
      className="pt-4"
      steps={steps.map(({ key, by }) => ({
        key,
        title: t(`ownNext.${key}.title`),
        text: t(`ownNext.${key}.text`),
        done: by !== null && at >= order.indexOf(by),
        ...(limits[key] ? { limit: limits[key] } : {}),
      }))}
    />
  );
}
