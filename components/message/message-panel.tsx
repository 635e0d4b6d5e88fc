import { getTranslations } from 'next-intl/server';
import { TextLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import type { Viewer } from '@/lib/auth/viewer-type';
import type { Locale } from '@/lib/i18n/locales';
import type { CaseDetail } from '@/lib/introduction/detail';
import { casePath } from '@/lib/message/case-path';
import { openAudiences, writerSideOf } from '@/lib/message/policy';
import type { CaseMessages, CaseMessageView } from '@/lib/message/project';
import { AttachmentList } from './attachment-list';
import { LiveUpdates } from './live-updates';
import { MessageEntry } from './message-entry';
import { MessageForm } from './message-form';

/** So many of the latest messages stand open; what is older folds. */
const shown = 8;

type Props = {
  item: Pick<CaseDetail, 'id' | 'code' | 'state' | 'acceptedAt'>;
  messages: CaseMessages;
  viewer: Viewer;
  locale: Locale;
  /** When the page was made: later changes are fetched by it. */
  now: Date;
};

/** Everything that is written and attached in a case, and the form for more. */
export async function MessagePanel({ item, messages: given, viewer, locale, now }: Props) {
  const t = await getTranslations({ locale, namespace: 'message' });
  const { messages, files } = given;
  const side = writerSideOf(viewer.role);
  const recent = messages.slice(-shown);
  const older = messages.slice(0, messages.length - recent.length);
  const own = messages.filter(({ authorId }) => authorId === viewer.id);
  return (
    <Section
      title={t('title')}
      id="messages"
      aside={
        <LiveUpdates
          code={item.code}
          since={now.getTime()}
          count={messages.length}
          link={
            <TextLink href={`/${locale}${casePath(viewer.role, item.code)}`}>
              {t('live.link')}
            </TextLink>
          }
          texts={{
            live: t('live.live'),
            asking: t('live.asking'),
            ended: t('live.ended'),
            arrived: t('live.arrived'),
          }}
        />
      }
    >
      {messages.length === 0 ? <p className="py-3 text-sm text-muted">{t('empty')}</p> : null}
      {older.length > 0 ? (
        <details className="border-b border-line">
          <summary className="link flex min-h-11 cursor-pointer items-center text-sm">
            {t('older', { count: older.length })}
          </summary>
          <Thread messages={older} viewer={viewer} locale={locale} />
        </details>
      ) : null}
      <Thread messages={recent} viewer={viewer} locale={locale} />
      <AttachmentList files={files} viewerId={viewer.id} locale={locale} />
      {side ? (
        <MessageForm
          item={item}
          viewer={viewer}
          audiences={openAudiences(side, item)}
          lastOwn={own.at(-1)?.id ?? ''}
          locale={locale}
        />
      ) : (
        <p className="mt-3 text-sm text-muted">{t('readOnly')}</p>
      )}
    </Section>
  );
}

function Thread({
  messages,
  viewer,
  locale,
}: {
  messages: readonly CaseMessageView[];
  viewer: Viewer;
  locale: Locale;
}) {
  if (messages.length === 0) return null;
  return (
    <ol className="min-w-0">
      {messages.map((message) => (
        <MessageEntry key={message.id} message={message} viewer={viewer} locale={locale} />
      ))}
    </ol>
  );
}
