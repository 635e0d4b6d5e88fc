import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { DraftKeeper } from '@/components/form/draft-keeper';
import { failureMessages } from '@/components/form/failure-messages';
import { CheckboxField, RadioGroup, SelectField, TextAreaField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import type { Viewer } from '@/lib/auth/viewer-type';
import {
  acceptedFiles,
  mostBytesTogether,
  mostFileBytes,
  mostFiles,
} from '@/lib/file-store/limits';
import { type Locale, languageNames, locales } from '@/lib/i18n/locales';
import type { Audience } from '@/lib/introduction/reader';
import { send } from '@/lib/message/actions';
import { longestMessage } from '@/lib/message/schema';
import { FileField } from './file-field';

/** Writing into a case: to whom, in which language, with which files. */
export async function MessageForm({
  item,
  viewer,
  audiences,
  lastOwn,
  locale,
}: {
  item: { id: string; code: string };
  viewer: Viewer;
  /** To whom the viewer may write now, the usual first. */
  audiences: readonly Audience[];
  /** The viewer's newest message: a new one means that the form has arrived. */
  lastOwn: string;
  locale: Locale;
}) {
  const [t, form, failures] = await Promise.all([
    getTranslations({ locale, namespace: 'message' }),
    getTranslations({ locale, namespace: 'form' }),
    failureMessages(['file']),
  ]);
  const [usual] = audiences;
  if (!usual) return null;
  return (
    <ActionForm
      key={lastOwn}
      action={send}
      id="message"
      nouns={['message', 'file']}
      labels={{ body: t('body'), files: t('files'), audience: t('readers') }}
      className="mt-4 grid gap-4"
    >
      <input type="hidden" name="id" value={item.id} />
      <DraftKeeper
        name={`${viewer.id}:${item.code}:message`}
        fields={['body', 'language', 'audience']}
        generation={lastOwn}
        texts={{ restored: t('draft.restored'), discard: t('draft.discard') }}
      />
      <TextAreaField
        name="body"
        label={t('write')}
        hint={t('writeHint')}
        rows={5}
        maxLength={longestMessage}
      />
      {audiences.length > 1 ? (
        <RadioGroup
          name="audience"
          label={t('readers')}
          defaultValue={usual}
          options={audiences.map((audience) => ({
            value: audience,
            label: t(`audience.${audience}`),
            hint: t(`audienceHint.${audience}`),
          }))}
        />
      ) : (
        <p className="text-sm">
          <input type="hidden" name="audience" value={usual} />
          <span className="font-semibold">{t('readers')}</span> {t(`audienceHint.${usual}`)}
        </p>
      )}
      <SelectField
        name="language"
        label={t('language')}
        defaultValue={locale}
        fieldClassName="max-w-60"
        options={locales.map((value) => ({ value, label: languageNames[value] }))}
      />
      <FileField
        name="files[]"
        label={t('files')}
        hint={t('filesHint')}
        optional={form('optional')}
        accept={acceptedFiles}
        limits={{ files: mostFiles, bytes: mostFileBytes, together: mostBytesTogether }}
        texts={{
          tooMany: failures['file.too-many'] ?? '',
          tooLarge: failures['file.too-large'] ?? '',
          tooLargeTogether: failures['file.too-large-together'] ?? '',
          empty: failures['file.empty'] ?? '',
        }}
      />
      {audiences.includes('ALL') ? (
        <CheckboxField
          name="confidential"
          label={t('confidentialLabel')}
          hint={t('confidentialHint')}
        />
      ) : null}
      <div>
        <SubmitButton pendingText={form('pending')} wide="phone">
          {t('send')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
