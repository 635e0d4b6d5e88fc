import { getTranslations } from 'next-intl/server';
import { ExampleTag, Tag, type TagTone } from '@/components/ui/tag';
import type { EventState, RegistrationState } from '@/lib/event/states';
import type { Locale } from '@/lib/i18n/locales';

const tones: Record<EventState, TagTone> = {
  DRAFT: 'outline',
  OPEN: 'ok',
  WISHES: 'mark',
  PROVISIONAL: 'mark',
  PUBLISHED: 'mark',
  RUNNING: 'ok',
  CLOSED: 'plain',
  CANCELLED: 'warn',
};

export async function EventTag({ state, locale }: { state: EventState; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'event' });
  return <Tag tone={tones[state]}>{t(`state.${state}`)}</Tag>;
}

const registrationTones: Record<RegistrationState, TagTone> = {
  INVITED: 'outline',
  REGISTERED: 'ok',
  WAITING_LIST: 'unknown',
  DECLINED: 'plain',
  CANCELLED: 'plain',
  LEFT: 'warn',
};

export async function RegistrationTag({
  state,
  locale,
}: {
  state: RegistrationState;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'event' });
  return <Tag tone={registrationTones[state]}>{t(`registration.state.${state}`)}</Tag>;
}

export async function EventExample({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'event' });
  return <ExampleTag>{t('example')}</ExampleTag>;
}
