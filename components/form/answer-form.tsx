import type { ComponentProps, ReactNode } from 'react';
import { ActionForm } from './action-form';
import { TextAreaField } from './fields';
import { SubmitButton } from './submit-button';

type Reason = Pick<ComponentProps<typeof TextAreaField>, 'hint' | 'defaultValue'> & {
  label: string;
};

/** One answer to what is to be decided: what it does in a sentence, perhaps why, and its button. */
export function AnswerForm({
  text,
  reason,
  button,
  variant,
  pendingText,
  children,
  ...form
}: Omit<ComponentProps<typeof ActionForm>, 'className' | 'labels'> & {
  text?: ReactNode;
  /** Asked for as `note`. */
  reason?: Reason | undefined;
  button: string;
  variant?: ComponentProps<typeof SubmitButton>['variant'];
  pendingText: string;
  /** The hidden fields that say what is answered. */
  children: ReactNode;
}) {
  return (
    <ActionForm
      {...form}
      className="mt-4 max-w-text"
      {...(reason ? { labels: { note: reason.label } } : {})}
    >
      {children}
      {text ? <p className="text-sm">{text}</p> : null}
      {reason ? (
        <TextAreaField name="note" rows={3} {...reason} fieldClassName={text ? 'mt-4' : ''} />
      ) : null}
      <SubmitButton variant={variant} wide="phone" className="mt-4" pendingText={pendingText}>
        {button}
      </SubmitButton>
    </ActionForm>
  );
}
