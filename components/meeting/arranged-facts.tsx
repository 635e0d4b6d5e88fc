import { getTranslations } from 'next-intl/server';
import { LabelledText } from '@/components/text-record/labelled-text';
import { ButtonLink, buttonClass } from '@/components/ui/button';
import { DescriptionList } from '@/components/ui/description-list';
import type { Locale } from '@/lib/i18n/locales';
import type { MeetingItem } from '@/lib/meeting/project';
import { oneTapPath } from '@/lib/one-tap/links';
import { builtInName } from '@/lib/video/built-in';
import { Moment } from './moment';
import { TypedLines } from './typed-lines';

/** An arranged meeting: when, where, with whom to interpret, about what. */
export async function ArrangedFacts({
  meeting,
  locale,
  token,
  brief,
}: {
  meeting: MeetingItem;
  locale: Locale;
  /** Of a reader without an account. */
  token?: string;
  /** The brief's address. */
  brief?: string;
}) {
  const t = await getTranslations({ locale, namespace: 'meeting' });
  const { startsAt, endsAt } = meeting;
  if (!startsAt) return null;
  const file = `/api/meetings/${meeting.id}/calendar${token ? `?link=${token}` : ''}`;
  return (
    <>
      <DescriptionList
        narrow
        items={[
          {
            key: 'when',
            term: t('arranged.when'),
            text: <Moment startsAt={startsAt} endsAt={endsAt} locale={locale} strong />,
          },
          {
            key: 'where',
            term: t('arranged.where'),
            text: <Where {...{ meeting, locale }} {...(token ? { token } : {})} />,
          },
          {
            key: 'interpreter',
            term: t('arranged.interpreter'),
            text: t(`interpreter.${meeting.interpreter ?? 'none'}`),
          },
          ...agendaItem(meeting, locale, t('arranged.agenda')),
        ]}
      />
      <TypedLines lines={meeting.typed} locale={locale} />
      <p className="mt-3 flex flex-wrap gap-3">
        <a className={buttonClass({ variant: 'secondary', size: 'sm' })} href={file} download>
          {t('arranged.calendar')}
        </a>
        {brief ? (
          <ButtonLink variant="secondary" size="sm" href={brief}>
            {t('arranged.brief')}
          </ButtonLink>
        ) : null}
      </p>
    </>
  );
}

export function agendaItem(meeting: MeetingItem, locale: Locale, term: string) {
  if (meeting.agenda.length === 0) return [];
  return [{ key: 'agenda', term, text: <LabelledText rows={meeting.agenda} locale={locale} /> }];
}

export async function Where({
  meeting,
  locale,
  token,
}: {
  meeting: MeetingItem;
  locale: Locale;
  token?: string;
}) {
  const t = await getTranslations({ locale, namespace: 'meeting' });
  const { kind, place, table } = meeting;
  const own = meeting.videoProvider === builtInName;
  const videoUrl = own && token ? `/${locale}${oneTapPath('ROOM', token)}` : meeting.videoUrl;
  if (kind === 'VIDEO') {
    return (
      <>
        <span className="block">{t('kindName.VIDEO')}</span>
        {videoUrl ? (
          <a className="link break-all" href={videoUrl} rel="noreferrer" target="_blank">
            {own ? t('where.ownRoom') : videoUrl}
          </a>
        ) : null}
      </>
    );
  }
  if (kind === 'PLACE') {
    return (
      <>
        <span className="block">{t('kindName.PLACE')}</span>
        <span className="break-words">{place}</span>
      </>
    );
  }
  return table && place
    ? t('where.tableAt', { table, place })
    : t('where.table', { table: table ?? place ?? '–' });
}
