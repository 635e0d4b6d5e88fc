import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { sayWishesDone, sayWishesDoneByLink } from '@/lib/event-wish/actions';
import type { WishBoard } from '@/lib/event-wish/board';
import { formatDate } from '@/lib/i18n/formats';
import type { BoardPlace } from './wish-board';

/** Says that the wishes are complete, or goes on choosing. */
export async function DoneForm({ board, place }: { board: WishBoard; place: BoardPlace }) {
  const { locale, path, token } = place;
  const t = await getTranslations({ locale, namespace: 'eventWish' });
  const { doneAt } = board;
  return (
    <ActionForm
      action={token ? sayWishesDoneByLink : sayWishesDone}
      id="done"
      nouns={['event-wish', 'link']}
      className="grid max-w-text gap-3 border-t-2 border-ink pt-4"
    >
      {token ? (
        <input type="hidden" name="token" value={token} />
      ) : (
        <input type="hidden" name="id" value={board.registrationId} />
      )}
      <input type="hidden" name="back" value={`${path}#done`} />
      <input type="hidden" name="done" value={doneAt ? 'no' : 'yes'} />
      <h2 className="text-lg">
        {doneAt ? t('done.doneTitle', { date: formatDate(doneAt, locale) }) : t('done.title')}
      </h2>
      <p className="text-sm text-muted">{t('done.text')}</p>
      <div>
        <SubmitButton variant={doneAt ? 'secondary' : 'primary'} wide="phone">
          {doneAt ? t('done.undo') : t('done.button')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
