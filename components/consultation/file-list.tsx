import { getTranslations } from 'next-intl/server';
import { fileSize, kindOf } from '@/components/message/file-words';
import { Icon } from '@/components/ui/icon';
import { InScript } from '@/components/ui/in-script';
import { Tag } from '@/components/ui/tag';
import type { ConsultationFile } from '@/lib/consultation/project';
import type { Locale } from '@/lib/i18n/locales';

/** The files of an entry: what each is, how large, whether it can be had. */
export async function FileList({
  files,
  locale,
}: {
  files: readonly ConsultationFile[];
  locale: Locale;
}) {
  if (files.length === 0) return null;
  const [t, message] = await Promise.all([
    getTranslations({ locale, namespace: 'consultation' }),
    getTranslations({ locale, namespace: 'message' }),
  ]);
  return (
    <ul className="grid gap-1 border-t border-line pt-2" aria-label={t('files')}>
      {files.map((file) => (
        <li key={file.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
          <FileName file={file} locale={locale} />
          <span className="text-xs text-muted">
            {message(`kind.${kindOf(file.mediaType)}`)} · {fileSize(file.size, locale)}
          </span>
          {file.state === 'ready' ? null : (
            <Tag tone={file.state === 'infected' ? 'bad' : 'unknown'}>
              {message(`file.${file.state}`)}
            </Tag>
          )}
        </li>
      ))}
    </ul>
  );
}

function FileName({ file, locale }: { file: ConsultationFile; locale: Locale }) {
  const name = (
    <>
      <Icon name="document" className="text-[0.9em]" />
      <span className="min-w-0 break-all">
        <InScript within={locale}>{file.name}</InScript>
      </span>
    </>
  );
  const line = 'inline-flex min-h-11 min-w-0 items-center gap-1.5 md:min-h-8';
  if (file.state !== 'ready') return <span className={line}>{name}</span>;
  // A file is no page: the router must not fetch it.
  return (
    <a href={`/api/consultations/files/${file.id}`} download className={`link ${line}`}>
      {name}
    </a>
  );
}
