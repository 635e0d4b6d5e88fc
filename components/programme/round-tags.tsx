import { getTranslations } from 'next-intl/server';
import { ExampleTag, Tag, type TagTone } from '@/components/ui/tag';
import type { Locale } from '@/lib/i18n/locales';
import type { ApplicationState, RoundPhase } from '@/lib/programme/states';

const phaseTones: Record<RoundPhase, TagTone> = {
  DRAFT: 'outline',
  ANNOUNCED: 'outline',
  OPEN: 'ok',
  CLOSING: 'plain',
  SELECTING: 'mark',
  RUNNING: 'mark',
  ENDED: 'plain',
  CANCELLED: 'warn',
};

export async function RoundTag({ phase, locale }: { phase: RoundPhase; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'programme' });
  return <Tag tone={phaseTones[phase]}>{t(`round.state.${phase}`)}</Tag>;
}

const applicationTones: Record<ApplicationState, TagTone> = {
  DRAFT: 'outline',
  SUBMITTED: 'mark',
  ACCEPTED: 'ok',
  WAITING_LIST: 'unknown',
  DECLINED: 'plain',
  WITHDRAWN: 'plain',
  LAPSED: 'warn',
};

export async function ApplicationTag({
  state,
  locale,
}: {
  state: ApplicationState;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'programme' });
  return <Tag tone={applicationTones[state]}>{t(`application.state.${state}`)}</Tag>;
}

export async function RoundExample({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'programme' });
  return <ExampleTag>{t('round.exampleTag')}</ExampleTag>;
}
