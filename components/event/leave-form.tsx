import { getTranslations } from 'next-intl/server';
import { TextAreaField } from '@/components/form/fields';
import { cancelByLink, declineByLink } from '@/lib/event-registration/link-actions';
import {
  cancelRegistration,
  declineInvitation,
} from '@/lib/event-registration/registration-actions';
import type { Locale } from '@/lib/i18n/locales';
import { FoldedForm, type Who } from './folded-form';

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
  who: Who;
  version: number;
  page: string;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'event' });
  return (
    <FoldedForm
      action={actions[kind]['token' in who ? 'link' : 'own']}
      id={kind}
      labels={{ reason: t('leave.reason') }}
      title={t(`leave.${kind}.title`)}
      text={t(`leave.${kind}.text`)}
      button={t(`leave.${kind}.button`)}
      who={who}
      page={page}
    >
      <input type="hidden" name="version" value={version} />
      <TextAreaField
        name="reason"
        label={t('leave.reason')}
        optional={t('form.optional')}
        rows={2}
        maxLength={1000}
      />
    </FoldedForm>
  );
}
