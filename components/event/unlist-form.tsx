import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { unlistByLink, unlistRegistration } from '@/lib/event-registration/unlist-actions';
import type { Locale } from '@/lib/i18n/locales';

/** Takes the consent to be named back, where the form of the registration is not there any more. */
export async function UnlistForm({
  who,
  page,
  locale,
}: {
  who: { id: string } | { token: string };
  page: string;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'event' });
  const isLink = 'token' in who;
  return (
    <details>
      <summary className="flex min-h-11 cursor-pointer items-center text-sm font-semibold text-link">
        {t('unlist.title')}
      </summary>
      <ActionForm
        action={isLink ? unlistByLink : unlistRegistration}
        id="unlist"
        nouns={['registration', 'event', 'link']}
        className="mt-2 grid max-w-text gap-3 border-l-2 border-line pl-4"
      >
        <input type="hidden" name="page" value={page} />
        {isLink ? (
          <input type="hidden" name="token" value={who.token} />
        ) : (
          <input type="hidden" name="id" value={who.id} />
        )}
        <p className="text-sm text-muted">{t('unlist.text')}</p>
        <div>
          <SubmitButton variant="secondary" wide="phone">
            {t('unlist.button')}
          </SubmitButton>
        </div>
      </ActionForm>
    </details>
  );
}
