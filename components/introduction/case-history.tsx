import { getTranslations } from 'next-intl/server';
import { formatDate, formatTime, zoneOf } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import type { CaseDetail, CaseEvent } from '@/lib/introduction/detail';
import { bestText } from '@/lib/text-record/best';
import { LabelledText } from './labelled-text';

/** Which text an event carries: the opening words have names of their own. */
function fieldOf(event: CaseEvent): string {
  if (event.move === 'request') return 'message';
  if (event.move === 'propose') return 'proposal';
  return `event:${event.id}`;
}

/** Everything that has happened to a case, oldest first: what has happened is a solid line. */
export async function CaseHistory({ detail, locale }: { detail: CaseDetail; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'introduction' });
  const zone = zoneOf(locale);
  return (
    <ol className="grid pt-3">
      {detail.events.map((event, index) => {
        const rows = detail.texts.filter(
          (text) => text.ownerKind === 'INTRODUCTION' && text.field === fieldOf(event),
        );
        const text = bestText(rows, locale);
        const last = index === detail.events.length - 1;
        return (
          <li key={event.id} className="grid grid-cols-[1rem_minmax(0,1fr)] gap-x-4 pb-6">
            <span aria-hidden="true" className="relative flex justify-center">
              <span className="keep-colour relative mt-2 size-[11px] rounded-full bg-action" />
              {last ? null : (
                <span className="keep-colour absolute top-4 -bottom-8 w-[2px] bg-action" />
              )}
            </span>
            <div className="grid gap-1">
              <p className="text-sm text-muted">
                <time dateTime={event.createdAt.toISOString()}>
                  {formatDate(event.createdAt, locale, 'short')}{' '}
                  {formatTime(event.createdAt, locale, zone)}
                </time>
                {' · '}
                {t(`side.${event.actorSide}`)}
              </p>
              <h3 className="text-md font-semibold">{t(`move.${event.move}`)}</h3>
              {event.onBehalf ? <p className="text-sm text-muted">{t('onBehalf')}</p> : null}
              {event.reason ? <p>{reasonText(t, event)}</p> : null}
              {text ? <LabelledText text={text} locale={locale} /> : null}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

type Translate = Awaited<ReturnType<typeof getTranslations<'introduction'>>>;

function reasonText(t: Translate, event: CaseEvent): string | null {
  const group = {
    decline: 'declineReason',
    reject: 'rejectReason',
    withdraw: 'withdrawReason',
    'decline-proposal': 'withdrawReason',
  }[event.move as string];
  const key = `${group}.${event.reason}`;
  return group && t.has(key) ? t(key) : null;
}
