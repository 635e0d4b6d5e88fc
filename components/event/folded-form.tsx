import type { ComponentProps, ReactNode } from 'react';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';

/** Who says it: somebody with an account for a registration, or whoever holds its personal link. */
export type Who = { id: string } | { token: string };

type Form = ComponentProps<typeof ActionForm>;

/** A form about one's registration, folded away because it is seldom wanted. */
export function FoldedForm({
  title,
  text,
  button,
  who,
  page,
  children,
  ...form
}: {
  title: string;
  text: string;
  button: string;
  who: Who;
  page: string;
  children?: ReactNode;
} & Pick<Form, 'action' | 'id' | 'labels'>) {
  return (
    <details>
      <summary className="flex min-h-11 cursor-pointer items-center text-sm font-semibold text-link">
        {title}
      </summary>
      <ActionForm
        {...form}
        nouns={['registration', 'event', 'link']}
        className="mt-2 grid max-w-text gap-3 border-l-2 border-line pl-4"
      >
        <input type="hidden" name="page" value={page} />
        {'token' in who ? (
          <input type="hidden" name="token" value={who.token} />
        ) : (
          <input type="hidden" name="id" value={who.id} />
        )}
        <p className="text-sm text-muted">{text}</p>
        {children}
        <div>
          <SubmitButton variant="secondary" wide="phone">
            {button}
          </SubmitButton>
        </div>
      </ActionForm>
    </details>
  );
}
