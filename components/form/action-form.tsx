import { randomUUID } from 'node:crypto';
import { getTranslations } from 'next-intl/server';
import { ActionFormClient, type ActionFormClientProps } from './action-form-client';
import { failureMessages } from './failure-messages';

/**
 * The form of every mutation. `nouns` names the groups of failure codes that
 * can come back besides those of the request, of access and of fields.
 */
export async function ActionForm({
  nouns = [],
  ...rest
}: Omit<ActionFormClientProps, 'requestId' | 'messages' | 'texts'> & {
  nouns?: readonly string[] | undefined;
}) {
  const t = await getTranslations('form');
  return (
    <ActionFormClient
      requestId={randomUUID()}
      messages={await failureMessages(nouns)}
      texts={{
        summaryTitle: t('summaryTitle'),
        failedTitle: t('failedTitle'),
        reference: t('reference'),
      }}
      {...rest}
    />
  );
}
