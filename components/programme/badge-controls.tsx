import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { TextAreaField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { Section } from '@/components/ui/section';
import { formatDate } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import type { ApplicationPage } from '@/lib/programme/application-queries';
import type { BadgeView } from '@/lib/programme/badge-queries';
import { issueBadge, revokeBadge } from '@/lib/programme/cohort-actions';
import { BadgeList } from './badge-list';

type Props = { application: ApplicationPage; base: string; locale: Locale };

const pageOf = ({ application, base }: Props) =>
  `${base}/${application.round.code}/applications/${application.code}`;

/** The badge of whoever completed a round: given, and taken back with a reason. */
export async function BadgeControls(props: Props) {
  const { application, locale } = props;
  const t = await getTranslations({ locale, namespace: 'programme' });
  const { round, badges, mayManage } = application;
  const took = round.state === 'RUNNING' || round.state === 'ENDED';
  if (badges.length === 0 && !(took && mayManage)) return null;
  const live = badges.find(({ revokedAt }) => revokedAt === null);
  return (
    <Section id="badge" title={t('badge.title')}>
      {badges.length > 0 ? (
        <div className="pt-3">
          <BadgeList badges={badges} locale={locale} />
        </div>
      ) : null}
      {mayManage && live ? <Revoke {...props} badge={live} /> : null}
      {mayManage && took && !live && round.badgeMonths ? <Issue {...props} /> : null}
    </Section>
  );
}

async function Issue(props: Props) {
  const { application, locale } = props;
  const t = await getTranslations({ locale, namespace: 'programme' });
  return (
    <>
      <p className="py-3 text-sm text-muted">
        {t('round.badgeMonths', { count: application.round.badgeMonths ?? 0 })}
      </p>
      <ActionForm action={issueBadge} id="issue-badge" nouns={['round', 'application', 'badge']}>
        <input type="hidden" name="page" value={pageOf(props)} />
        <input type="hidden" name="applicationCode" value={application.code} />
        <SubmitButton variant="secondary" wide="phone">
          {t('badge.issue')}
        </SubmitButton>
      </ActionForm>
    </>
  );
}

/** Opens in place and says what follows, before anything is sent. */
async function Revoke({ badge, ...props }: Props & { badge: BadgeView }) {
  const { locale } = props;
  const t = await getTranslations({ locale, namespace: 'programme' });
  return (
    <details className="pt-1">
      <summary className="flex min-h-11 cursor-pointer items-center text-sm font-semibold text-link">
        {t('badge.revoke')}
      </summary>
      <ActionForm
        action={revokeBadge}
        id="revoke-badge"
        key={badge.id}
        nouns={['round', 'badge']}
        labels={{ reason: t('badge.reason') }}
        className="mt-1 grid gap-3 border-l-2 border-line pl-4"
      >
        <input type="hidden" name="page" value={pageOf(props)} />
        <input type="hidden" name="id" value={badge.id} />
        <div className="text-sm">
          <p>
            {t('badge.revokeWhich', {
              programme: badge.programmeNames[locale],
              date: formatDate(badge.validUntil, locale),
            })}
          </p>
          <ul className="mt-1 list-disc pl-5 text-muted">
            <li>{t('badge.revokeEngine')}</li>
            <li>{t('badge.revokeHolder')}</li>
            <li>{t('badge.revokeKept')}</li>
          </ul>
        </div>
        <TextAreaField
          name="reason"
          label={t('badge.reason')}
          hint={t('badge.reasonHint')}
          rows={3}
          maxLength={500}
        />
        <div>
          <SubmitButton variant="bad" wide="phone">
            {t('badge.revokeSend')}
          </SubmitButton>
        </div>
      </ActionForm>
    </details>
  );
}
