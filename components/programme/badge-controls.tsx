import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { Section } from '@/components/ui/section';
import type { Locale } from '@/lib/i18n/locales';
import type { ApplicationPage } from '@/lib/programme/application-queries';
import { issueBadge } from '@/lib/programme/cohort-actions';

/** Gives whoever completed a round its badge. */
export async function BadgeControls({
  application,
  base,
  locale,
}: {
  application: ApplicationPage;
  base: string;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'programme' });
  const { round } = application;
  if (round.state !== 'RUNNING' && round.state !== 'ENDED') return null;
  return (
    <Section id="badge" title={t('badge.title')}>
      <p className="py-3 text-sm text-muted">
        {t('round.badgeMonths', { count: round.badgeMonths ?? 0 })}
      </p>
      <ActionForm action={issueBadge} id="issue-badge" nouns={['round', 'application', 'badge']}>
        <input
          type="hidden"
          name="page"
          value={`${base}/${round.code}/applications/${application.code}`}
        />
        <input type="hidden" name="applicationCode" value={application.code} />
        <SubmitButton variant="secondary" wide="phone">
          {t('badge.issue')}
        </SubmitButton>
      </ActionForm>
    </Section>
  );
}
