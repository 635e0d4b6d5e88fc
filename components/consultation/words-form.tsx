import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { DraftKeeper } from '@/components/form/draft-keeper';
import { TextAreaField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { longestWords } from '@/lib/consultation/schema';
import type { FormAction } from '@/lib/form-state';
import type { Locale } from '@/lib/i18n/locales';
import { FilesField } from './files-field';

/** Words of either side of a consultation: what they are for, the words, perhaps files, a button. */
export async function WordsForm({
  id,
  action,
  item,
  reader,
  label,
  hint,
  button,
  variant = 'primary',
  optional = false,
  files = false,
  rows = 5,
  locale,
}: {
  id: string;
  action: FormAction;
  item: { id: string; code: string; version: number; entries: readonly unknown[] };
  /** Whose browser keeps the draft. */
  reader: string;
  label: string;
  hint?: string | undefined;
  button: string;
  variant?: 'primary' | 'secondary' | 'turn' | undefined;
  optional?: boolean | undefined;
  files?: boolean | undefined;
  rows?: number | undefined;
  locale: Locale;
}) {
  const [form, message] = await Promise.all([
    getTranslations({ locale, namespace: 'form' }),
    getTranslations({ locale, namespace: 'message' }),
  ]);
  // One more of either means that the words have arrived.
  const generation = `${item.version}:${item.entries.length}`;
  return (
    <ActionForm
      // A fresh form once it has arrived.
      key={`${id}:${generation}`}
      action={action}
      id={id}
      nouns={['consultation', 'file']}
      labels={{ body: label }}
      className="grid gap-4"
    >
      <input type="hidden" name="id" value={item.id} />
      <input type="hidden" name="language" value={locale} />
      <DraftKeeper
        name={`${reader}:${item.code}:${id}`}
        fields={['body']}
        generation={generation}
        texts={{ restored: message('draft.restored'), discard: message('draft.discard') }}
      />
      <TextAreaField
        name="body"
        label={label}
        {...(hint ? { hint } : {})}
        {...(optional ? { optional: form('optional') } : { required: true })}
        rows={rows}
        maxLength={longestWords}
      />
      {files ? <FilesField locale={locale} /> : null}
      <div>
        <SubmitButton variant={variant} pendingText={form('pending')} wide="phone">
          {button}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
