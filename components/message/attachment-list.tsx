import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { buttonClass } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { InScript } from '@/components/ui/in-script';
import { Tag } from '@/components/ui/tag';
import type { Locale } from '@/lib/i18n/locales';
import { remove } from '@/lib/message/actions';
import type { CaseFileView } from '@/lib/message/project';
import { fileSize, kindOf } from './file-words';

/** The files of a message: what each is, how large, whether it can be had. */
export async function AttachmentList({
  files,
  viewerId,
  locale,
}: {
  files: readonly CaseFileView[];
  viewerId: string;
  locale: Locale;
}) {
  if (files.length === 0) return null;
  const t = await getTranslations({ locale, namespace: 'message' });
  return (
    <ul className="grid gap-1 border-t border-line pt-2" aria-label={t('files')}>
      {files.map((file) => (
        <li key={file.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
          <FileName file={file} viewerId={viewerId} locale={locale} />
          <FileNotes file={file} locale={locale} />
          {file.uploadedById === viewerId && file.state !== 'removed' ? (
            <details>
              <summary className="link inline-flex min-h-11 cursor-pointer items-center text-xs md:min-h-8">
                {t('remove')}
              </summary>
              <ActionForm action={remove} id={`remove-${file.id}`} nouns={['file']}>
                <input type="hidden" name="id" value={file.id} />
                <p className="my-1 text-xs text-muted">{t('removeHint')}</p>
                <SubmitButton variant="bad" size="xs">
                  {t('removeNow')}
                </SubmitButton>
              </ActionForm>
            </details>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

async function FileName({
  file,
  viewerId,
  locale,
}: {
  file: CaseFileView;
  viewerId: string;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'message' });
  const address = `/api/files/${file.id}`;
  const own = file.uploadedById === viewerId;
  if (file.state === 'locked') return <span>{t('file.locked')}</span>;
  const name = (
    <>
      <Icon name="document" className="text-[0.9em]" />
      <span className="min-w-0 break-all">
        <InScript within={locale}>{file.name}</InScript>
      </span>
    </>
  );
  const line = 'inline-flex min-h-11 min-w-0 items-center gap-1.5 md:min-h-8';
  if (file.state === 'ready' && file.opensStage) {
    return (
      <form method="post" action={address} className="min-w-0">
        <button type="submit" className={buttonClass({ variant: 'secondary', size: 'xs' })}>
          {name}
        </button>
        <span className="block text-xs text-muted">{t('opensStage')}</span>
      </form>
    );
  }
  if (file.state === 'ready' || (file.state === 'waiting' && own)) {
    // A file is no page: the router must not fetch it.
    return (
      <a href={address} download className={`link ${line}`}>
        {name}
      </a>
    );
  }
  return (
    <span className={`${line} ${file.state === 'removed' ? 'line-through' : ''}`}>{name}</span>
  );
}

async function FileNotes({ file, locale }: { file: CaseFileView; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'message' });
  if (file.state === 'locked') return <Tag icon="lock">{t('confidential')}</Tag>;
  return (
    <>
      <span className="text-xs text-muted">
        {t(`kind.${kindOf(file.mediaType)}`)} · {fileSize(file.size, locale)}
      </span>
      {file.confidential ? <Tag icon="lock">{t('confidential')}</Tag> : null}
      {file.state === 'ready' ? null : (
        <Tag tone={file.state === 'infected' ? 'bad' : 'unknown'}>{t(`file.${file.state}`)}</Tag>
      )}
      {file.state === 'ready' && !file.scanned ? (
        <span className="text-xs text-muted">{t('notScanned')}</span>
      ) : null}
    </>
  );
}
