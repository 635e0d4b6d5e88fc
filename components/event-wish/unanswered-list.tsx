import { getTranslations } from 'next-intl/server';
import { PartFold } from '@/components/event/part-fold';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { Alert } from '@/components/ui/alert';
import { remindUnanswered } from '@/lib/event-wish/actions';
import type { WishTable } from '@/lib/event-wish/table';
import { formatDate } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import { shown } from './pair-table';

const most = 40;

/** Those who have not said that their wishes are complete, each with a way to remind them. */
export async function UnansweredList({
  table,
  sent,
  locale,
}: {
  table: WishTable;
  /** How many reminders have just been sent; null: none. */
  sent: number | null;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'eventWish' });
  const { unanswered, event } = table;
  const mayRemind = event.state === 'WISHES';
  const rest = unanswered.length - most;
  return (
    <PartFold
      id="unanswered"
      title={t('table.unanswered.title')}
      note={
        unanswered.length === 0
          ? t('table.unanswered.done')
          : t('table.unanswered.count', { count: unanswered.length })
      }
      open={sent !== null}
    >
      <div className="grid gap-3">
        {sent === null ? null : (
          <Alert tone="ok" role="status" title={t('table.unanswered.sent', { count: sent })} />
        )}
        {unanswered.length === 0 ? (
          <p className="text-sm text-muted">{t('table.unanswered.done')}</p>
        ) : (
          <>
            {mayRemind ? (
              <ActionForm action={remindUnanswered} id="remind-all" nouns={['event-wish']}>
                <input type="hidden" name="code" value={event.code} />
                <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
                  <SubmitButton variant="secondary" size="sm">
                    {t('table.unanswered.remindAll')}
                  </SubmitButton>
                  <span className="text-sm text-muted">{t('table.unanswered.text')}</span>
                </div>
              </ActionForm>
            ) : null}
            <ul className="border-t border-line-strong">
              {unanswered.slice(0, most).map((one) => {
                const name = shown(one.names, locale);
                return (
                  <li
                    key={one.id}
                    className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b border-line py-2 text-sm"
                  >
                    <span className="min-w-0">
                      <span lang={name.lang} className="block font-semibold wrap-anywhere">
                        {name.text}
                      </span>
                      <span className="text-xs text-muted">
                        {t('table.unanswered.given', { count: one.given })}
                        {one.remindedAt
                          ? ` · ${t('table.unanswered.reminded', { date: formatDate(one.remindedAt, locale) })}`
                          : ''}
                      </span>
                    </span>
                    {mayRemind ? (
                      <ActionForm
                        action={remindUnanswered}
                        id={`remind-${one.id}`}
                        nouns={['event-wish']}
                      >
                        <input type="hidden" name="code" value={event.code} />
                        <input type="hidden" name="id" value={one.id} />
                        <SubmitButton
                          variant="quiet"
                          size="xs"
                          aria-label={t('table.unanswered.remindOf', { name: name.text })}
                        >
                          {t('table.unanswered.remind')}
                        </SubmitButton>
                      </ActionForm>
                    ) : null}
                  </li>
                );
              })}
            </ul>
            {rest > 0 ? (
              <p className="text-sm text-muted">{t('table.unanswered.more', { count: rest })}</p>
            ) : null}
          </>
        )}
      </div>
    </PartFold>
  );
}
