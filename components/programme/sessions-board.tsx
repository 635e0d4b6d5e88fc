import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { TextLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import type { Locale } from '@/lib/i18n/locales';
import { cancelSession } from '@/lib/programme/cohort-actions';
import type { RoundPage } from '@/lib/programme/queries';
import type { SessionView } from '@/lib/programme/session-queries';
import { ReportForm } from './report-form';
import { SessionForm } from './session-form';
import { SessionList } from './session-list';

const kindsOf = {
  course: ['lesson', 'meeting'],
  call: ['matching', 'lesson', 'meeting'],
  pairing: ['meeting', 'matching', 'lesson'],
} as const;

/** The sessions of a round in an office: roll call, report, changes, and a form for one more. */
export async function SessionsBoard({
  round,
  sessions,
  base,
  locale,
}: {
  round: RoundPage;
  sessions: readonly SessionView[];
  base: string;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'programme' });
  const page = `${base}/${round.code}/sessions`;
  const kinds = kindsOf[round.kind];
  return (
    <Section id="sessions" title={t('session.title')} className="mt-6">
      <SessionList
        sessions={sessions}
        locale={locale}
        endOf={(session) =>
          session.cancelledAt ? null : (
            <div className="grid content-start gap-1 md:w-56">
              {round.kind === 'course' ? (
                <TextLink
                  href={`/${locale}${page}/${session.id}`}
                  className="inline-flex min-h-11 items-center font-semibold md:min-h-8"
                >
                  {t('officer.attendance')}
                </TextLink>
              ) : null}
              {round.mayManage ? (
                <>
                  <ReportForm session={session} page={page} locale={locale} />
                  <details>
                    <summary className="flex min-h-11 cursor-pointer items-center font-semibold text-link md:min-h-8">
                      {t('officer.editSession')}
                    </summary>
                    <SessionForm
                      roundCode={round.code}
                      pairId=""
                      kinds={kinds}
                      session={session}
                      page={page}
                      locale={locale}
                      stacked
                    />
                    <ActionForm
                      action={cancelSession}
                      id={`cancel-${session.id}`}
                      nouns={['round', 'session']}
                      className="mt-3"
                    >
                      <input type="hidden" name="page" value={page} />
                      <input type="hidden" name="id" value={session.id} />
                      <input type="hidden" name="version" value={session.version} />
                      <SubmitButton size="sm" variant="bad" wide>
                        {t('officer.cancelSession')}
                      </SubmitButton>
                    </ActionForm>
                  </details>
                </>
              ) : null}
            </div>
          )
        }
      />
      {round.mayManage ? (
        <details className="mt-4">
          <summary className="flex min-h-11 cursor-pointer items-center text-sm font-semibold text-link">
            {t('officer.addSession')}
          </summary>
          <SessionForm
            roundCode={round.code}
            pairId=""
            kinds={kinds}
            session={null}
            page={page}
            locale={locale}
          />
        </details>
      ) : null}
    </Section>
  );
}
