import type { Locale } from '@/lib/i18n/locales';
import { isShownImage } from './file-address';
import type { ArticleFile } from './file-queries';
import type { MarkdownOptions } from './markdown';

/** The files of a version as the Markdown needs them; what a scanner has not passed is not shown. */
export function fileMap(files: readonly ArticleFile[], language: Locale): MarkdownOptions['files'] {
  return new Map(
    files.map(({ id, alt, mediaType, state }) => [
      id,
      { alt: alt[language] ?? '', isImage: isShownImage(mediaType) && state === 'ready' },
    ]),
  );
}
