import { getTranslations } from 'next-intl/server';
import { failureMessages } from '@/components/form/failure-messages';
import { FileField } from '@/components/message/file-field';
import {
  acceptedFiles,
  mostBytesTogether,
  mostFileBytes,
  mostFiles,
} from '@/lib/file-store/limits';
import type { Locale } from '@/lib/i18n/locales';

/** Files that go with the words. */
export async function FilesField({ locale }: { locale: Locale }) {
  const [t, form, failures] = await Promise.all([
    getTranslations({ locale, namespace: 'consultation' }),
    getTranslations({ locale, namespace: 'form' }),
    failureMessages(['file']),
  ]);
  return (
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
  );
}
