import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { interpreterBackAgain, tableBackAgain } from '@/lib/event-day/day-actions';

const actions = { tableId: tableBackAgain, interpreterId: interpreterBackAgain } as const;

/** A table that was closed, an interpreter who went: since when, and the way back. */
export function BackInUse({
  field,
  id,
  text,
  button,
  page,
}: {
  field: keyof typeof actions;
  id: string;
  text: string;
  button: string;
  /** The page it stands on, without the language. */
  page: string;
}) {
  return (
    <div className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-1">
      <span className="font-semibold text-warn wrap-anywhere">{text}</span>
      <ActionForm action={actions[field]} id={`back-${id}`} nouns={['event']}>
        <input type="hidden" name={field} value={id} />
        <input type="hidden" name="back" value={page} />
        <SubmitButton size="xs" variant="secondary" aria-label={`${button}: ${text}`}>
          {button}
        </SubmitButton>
      </ActionForm>
    </div>
  );
}
