import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { TextAreaField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { cancelByLink, declineByLink } from '@/lib/event-registration/link-actions';
import {
  cancelRegistration,
  declineInvitation,
} from '@/lib/event-registration/registration-actions';
import type { Locale } from '@/lib/i18n/locales';

const actions = {
  decline: { own: declineInvitation, link: declineByLink },
  cancel: { own: cancelRegistration, link: cancelByLink },
} as const;

/** Says no to an invitation, or takes a registration back. A normal answer, with or without a reason. */
export async function LeaveForm({
  kind,
  who,
  version,
  page,
  locale,
}: {
  kind: 'decline' | 'cancel';
  who: { id: string } | { token: string };
  version: number;
  page: string;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'event' });
  const isLink = 'token' in who;
  return (
    <details>
      <summary className="flex min-h-11 cursor-pointer items-center text-sm font-semibold text-link">
        {t(`leave.${kind}.title`)}
      </summary>
      <ActionForm
        action={actions[kind][isLink ? 'link' : 'own']}
        id={kind}
        nouns={['registration', 'event', 'link']}
        labels={{ reason: t('leave.reason') }}
        className="mt-2 grid max-w-text gap-3 border-l-2 border-line pl-4"
      >
        <input type="hidden" name="page" value={page} />
        <input type="hidden" name="version" value={version} />
        {isLink ? (
          <input type="hidden" name="token" value={who.token} />
        ) : (
          <input type="hidden" name="id" value={who.id} />
        )}
        <p className="text-sm text-muted">{t(`leave.${kind}.text`)}</p>
        <TextAreaField
          name="reason"
          label={t('leave.reason')}
          optional={t('form.optional')}
          rows={2}
          maxLength={1000}
        />
        <div>
          <SubmitButton variant="secondary" wide="phone">
            {t(`leave.${kind}.button`)}
          </SubmitButton>
        </div>
      </ActionForm>
    </details>
  );
}
