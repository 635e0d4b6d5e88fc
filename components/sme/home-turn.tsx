import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button';
import { TurnStrip } from '@/components/ui/turn-strip';
import type { Locale } from '@/lib/i18n/locales';
import { emptyRegistration, fillableSteps, isComplete, isStepDone } from '@/lib/sme/completeness';
import type { SmeView } from '@/lib/sme/queries';

/** The one thing that waits for the member on the way to approval, if anything does. */
export async function HomeTurn({ locale, view }: { locale: Locale; view: SmeView | null }) {
  const next = await nextAction(view);
  if (!next) return null;
  const t = await getTranslations('sme');
  return (
    <TurnStrip
      side="sme"
      label={t('home.yourTurn')}
      action={
        <ButtonLink href={`/${locale}${next.path}`} variant="turn">
          {next.action}
        </ButtonLink>
      }
    >
      {next.text}
    </TurnStrip>
  );
}

async function nextAction(view: SmeView | null) {
  const t = await getTranslations('sme');
  if (!view) {
    return { text: t('home.start'), action: t('home.startAction'), path: '/sme/register' };
  }
  if (view.state === 'RETURNED') {
    const count = view.questions.length;
    const text = count > 0 ? t('home.returned', { count }) : t('home.returnedNote');
    return { text, action: t('home.returnedAction'), path: '/sme/register/review' };
  }
  if (view.state !== 'DRAFT') return null;
  const registration = view.registration ?? emptyRegistration;
  if (isComplete(registration)) {
    return {
      text: t('home.ready'),
      action: t('home.readyAction'),
      path: '/sme/register/review',
    };
  }
  const done = fillableSteps.filter((step) => isStepDone(step, registration)).length;
  return {
    text: t('home.go', { done, total: fillableSteps.length }),
    action: t('home.goAction'),
    path: '/sme/register',
  };
}
