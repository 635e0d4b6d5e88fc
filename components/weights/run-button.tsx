import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import type { ButtonVariant } from '@/components/ui/button';
import type { FormAction } from '@/lib/form-state';
import type { Locale } from '@/lib/i18n/locales';
import { weightsWords } from './words';

/** One button that asks for a computation. */
export async function RunButton({
  action,
  id,
  text,
  variant = 'secondary',
  locale,
}: {
  action: FormAction;
  id: string;
  text: string;
  variant?: ButtonVariant | undefined;
  locale: Locale;
}) {
  const t = await weightsWords(locale);
  return (
    <ActionForm action={action} id={id} nouns={['ranking', 'weights']}>
      <SubmitButton variant={variant} wide="phone" pendingText={t('market.computing')}>
        {text}
      </SubmitButton>
    </ActionForm>
  );
}
