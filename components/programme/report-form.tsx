import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { TextAreaField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import type { Locale } from '@/lib/i18n/locales';
import { reportSession } from '@/lib/programme/cohort-actions';
import type { SessionView } from '@/lib/programme/session-queries';

/** What was done at a visit or a lesson, in the writer's language. */
export async function ReportForm({
  session,
  page,
  locale,
}: {
  session: SessionView;
  page: string;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'programme' });
  return (
    <details className="min-w-0 md:min-w-56">
      <summary className="flex min-h-11 cursor-pointer items-center font-semibold text-link md:min-h-8">
        {t('officer.writeReport')}
      </summary>
      <ActionForm
        action={reportSession}
        id={`report-${session.id}`}
        key={session.version}
        nouns={['round', 'session']}
        labels={{ report: t('session.report') }}
        className="mt-2 grid gap-3"
      >
        <input type="hidden" name="page" value={page} />
        <input type="hidden" name="id" value={session.id} />
        <input type="hidden" name="version" value={session.version} />
        <input type="hidden" name="language" value={session.report?.language ?? locale} />
        <TextAreaField
          name="report"
          label={t('session.report')}
          rows={5}
          maxLength={4000}
          defaultValue={session.report?.body ?? ''}
        />
        <SubmitButton size="sm" variant="secondary" wide="phone">
          {t('officer.saveReport')}
        </SubmitButton>
      </ActionForm>
    </details>
  );
}
