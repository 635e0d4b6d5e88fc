import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { TextField } from '@/components/form/fields';
import { FormField } from '@/components/form/form-field';
import { SubmitButton } from '@/components/form/submit-button';
import { InScript } from '@/components/ui/in-script';
import { acceptedFiles } from '@/lib/file-store/limits';
import { type Locale, locales } from '@/lib/i18n/locales';
import { attach, removeFile } from '@/lib/knowledge/actions';
import { fileAddress, isShownImage, writtenAddress } from '@/lib/knowledge/file-address';
import type { ArticleFile } from '@/lib/knowledge/file-queries';
import type { VersionForReading } from '@/lib/knowledge/queries';

const altNames = { th: 'altTh', ja: 'altJa', en: 'altEn' } as const;

/** Images and attachments of a draft: what to write to show one, and how to add one. */
export async function FilesPart({
  version,
  files,
  mayEdit,
  locale,
}: {
  version: VersionForReading;
  files: readonly ArticleFile[];
  mayEdit: boolean;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'knowledge' });
  const alt = (language: Locale) => t('edit.alt', { language: t(`language.${language}`) });
  const seen = (
    <>
      <input type="hidden" name="id" value={version.id} />
      <input type="hidden" name="version" value={version.version} />
      <input type="hidden" name="part" value="files" />
    </>
  );
  const written = ({ id, name, mediaType }: ArticleFile) =>
    isShownImage(mediaType) ? `![](${writtenAddress(id)})` : `[${name}](${writtenAddress(id)})`;
  return (
    <>
      {files.length === 0 ? <p className="text-muted">{t('edit.noFiles')}</p> : null}
      <ul>
        {files.map((file) => (
          <li key={file.id} className="border-b border-line py-3">
            <p className="break-words">
              <a className="link" href={fileAddress(file.id)}>
                <InScript within={locale}>{file.name}</InScript>
              </a>{' '}
              {file.state === 'ready' ? null : (
                <span className="text-sm text-muted">{t('article.fileWaiting')}</span>
              )}
            </p>
            {locales.map((language) =>
              file.alt[language] ? (
                <p key={language} lang={language} className="text-sm text-muted">
                  {file.alt[language]}
                </p>
              ) : null,
            )}
            <p className="mt-1 text-sm">
              {t('edit.insert')}{' '}
              <code className="break-all">
                <InScript within={locale}>{written(file)}</InScript>
              </code>
            </p>
            {mayEdit ? (
              <ActionForm action={removeFile} id={`remove-${file.id}`} nouns={['article']}>
                {seen}
                <input type="hidden" name="fileId" value={file.id} />
                <SubmitButton
                  size="sm"
                  variant="secondary"
                  className="mt-2"
                  pendingText={t('edit.saving')}
                >
                  {t('edit.remove')}
                </SubmitButton>
              </ActionForm>
            ) : null}
          </li>
        ))}
      </ul>
      {mayEdit ? (
        <ActionForm
          action={attach}
          id="attach"
          key={version.version}
          nouns={['article', 'file']}
          labels={{
            files: t('edit.file'),
            ...Object.fromEntries(locales.map((one) => [altNames[one], alt(one)])),
          }}
          className="mt-6 grid max-w-text gap-4"
        >
          {seen}
          <FormField name="files" label={t('edit.file')} hint={t('edit.fileHint')}>
            <input
              id="attach-files"
              type="file"
              name="files"
              accept={acceptedFiles}
              className="block min-h-12 w-full min-w-0 text-sm file:mr-3 file:min-h-11 file:cursor-pointer file:rounded-field file:border-[1.5px] file:border-action file:bg-transparent file:px-4 file:font-semibold file:text-action"
            />
          </FormField>
          <p className="text-sm text-muted">{t('edit.altHint')}</p>
          {locales.map((language) => (
            <TextField
              key={language}
              name={altNames[language]}
              label={alt(language)}
              lang={language}
              maxLength={300}
            />
          ))}
          <div>
            <SubmitButton pendingText={t('edit.attaching')} variant="secondary" wide="phone">
              {t('edit.attach')}
            </SubmitButton>
          </div>
        </ActionForm>
      ) : null}
    </>
  );
}
