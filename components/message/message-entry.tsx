import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { TextAreaField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { InScript } from '@/components/ui/in-script';
import { TextLink } from '@/components/ui/link';
import { Tag } from '@/components/ui/tag';
import type { Viewer } from '@/lib/auth/viewer-type';
import type { Locale } from '@/lib/i18n/locales';
import { twoZones } from '@/lib/i18n/two-zones';
import { edit } from '@/lib/message/actions';
import type { CaseMessageView } from '@/lib/message/project';
import { longestMessage } from '@/lib/message/schema';
import { needsTranslation, sourceOf } from '@/lib/text-record/best';
import { AttachmentList } from './attachment-list';
import { MessageWords } from './message-words';

type Props = { message: CaseMessageView; viewer: Viewer; locale: Locale };

/** One message: who wrote when to whom, the words, the files. */
export async function MessageEntry({ message, viewer, locale }: Props) {
  const [t, words] = await Promise.all([
    getTranslations({ locale, namespace: 'message' }),
    getTranslations({ locale, namespace: 'introduction' }),
  ]);
  const own = message.authorId === viewer.id;
  const time = twoZones(message.createdAt, null, locale, 'short');
  return (
    <li
      id={`message-${message.id}`}
      className="grid min-w-0 scroll-mt-4 gap-1.5 border-b border-line py-3 target:bg-selected"
    >
      <p className="flex flex-wrap items-center gap-x-2 gap-y-0.5 text-sm">
        <strong className="font-semibold">
          {words(`side.${message.authorSide}`)}
          <InScript within={locale}>
            {message.authorName ? ` · ${message.authorName}` : ''}
          </InScript>
        </strong>
        {own ? <span className="text-muted">{t('you')}</span> : null}
        <time dateTime={message.createdAt.toISOString()} className="tabular text-xs text-muted">
          {t('time', time)}
        </time>
        {message.editedAt ? <span className="text-xs text-muted">{t('edited')}</span> : null}
        <Tag tone={message.audience === 'STAFF' ? 'mark' : 'outline'}>
          {t(`audience.${message.audience}`)}
        </Tag>
      </p>
      <MessageWords rows={message.texts} earlier={message.earlier} locale={locale} />
      <AttachmentList files={message.files} viewerId={viewer.id} locale={locale} />
      {own ? <EditForm message={message} viewer={viewer} locale={locale} /> : null}
      <TranslateLink message={message} viewer={viewer} locale={locale} />
    </li>
  );
}

async function EditForm({ message, locale }: Props) {
  const source = sourceOf(message.texts);
  if (!source) return null;
  const t = await getTranslations({ locale, namespace: 'message' });
  return (
    <details>
      <summary className="link inline-flex min-h-11 cursor-pointer items-center text-sm md:min-h-8">
        {t('edit')}
      </summary>
      <ActionForm
        // A fresh form for fresh words.
        key={source.revision}
        action={edit}
        id={`edit-${message.id}`}
        nouns={['message']}
        labels={{ body: t('body') }}
        className="mt-1 grid gap-3"
      >
        <input type="hidden" name="id" value={message.id} />
        <input type="hidden" name="revision" value={source.revision} />
        <TextAreaField
          name="body"
          lang={source.language}
          label={t('body')}
          hint={t('editHint')}
          rows={4}
          required
          maxLength={longestMessage}
          defaultValue={source.body}
        />
        <div>
          <SubmitButton variant="secondary" size="sm">
            {t('save')}
          </SubmitButton>
        </div>
      </ActionForm>
    </details>
  );
}

/** The desk translates what both sides read; the page of translations holds the form. */
async function TranslateLink({ message, viewer, locale }: Props) {
  const shared = message.audience === 'ALL' || message.audience === 'STAFF';
  const source = sourceOf(message.texts);
  if (viewer.role !== 'JAPAN_DESK' || !shared || !source) return null;
  const into = source.language === 'ja' ? 'th' : 'ja';
  if (!needsTranslation(message.texts, into)) return null;
  const t = await getTranslations({ locale, namespace: 'message' });
  return (
    <p className="text-sm">
      <TextLink href={`/${locale}/desk/translations?owner=${message.id}`}>
        {t('translate')}
      </TextLink>
    </p>
  );
}
