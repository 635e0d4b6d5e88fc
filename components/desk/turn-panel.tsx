import { getTranslations } from 'next-intl/server';
import { NowNote } from '@/components/casework/now-note';
import { answerForms } from '@/components/introduction/answer-forms';
import { TranslatePanel } from '@/components/translation/translate-panel';
import { Alert } from '@/components/ui/alert';
import { ClockStrip } from '@/components/ui/clock-strip';
import { Fold } from '@/components/ui/fold';
import { InScript } from '@/components/ui/in-script';
import { TurnBlock } from '@/components/ui/turn-strip';
import { clockOf } from '@/lib/calendar/working-days';
import { calendarOfPages } from '@/lib/holiday/read-calendar';
import { formatDate } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import { countriesOf } from '@/lib/introduction/clock';
import type { CaseDetail } from '@/lib/introduction/detail';
import type { IntroductionState, Turn } from '@/lib/introduction/states';
import type { MeetingItem } from '@/lib/meeting/project';
import type { QueueText } from '@/lib/translation/queue';
import { LinkForm } from './link-form';

type Props = {
  item: CaseDetail;
  translations: readonly QueueText[];
  /** The address of the case's own page, where the panel stands on another. */
  page?: string;
  meetings: readonly Pick<MeetingItem, 'state'>[];
  locale: Locale;
  now: Date;
};

/** States in which the desk brings the partner's answer about. */
const desksWork: readonly IntroductionState[] = ['APPROVED', 'OFFERED', 'QUESTIONED'];

/** What the desk does next with a case: translate, send the link, enter the answer. */
export async function TurnPanel({ item, translations, page = '', meetings, locale, now }: Props) {
  const t = await getTranslations({ locale, namespace: 'desk' });
  if (!desksWork.includes(item.state)) {
    const yours = item.turn === 'DESK' || item.turn === 'PARTNER';
    return <NowNote item={item} meetings={meetings} yours={yours} page={page} locale={locale} />;
  }
  const waiting = item.state === 'QUESTIONED';
  if (waiting && translations.length === 0) {
    return (
      <Alert tone="info" title={t('turn.questioned')}>
        {item.dueAt ? t('turn.questionedText', { date: formatDate(item.dueAt, locale) }) : null}
      </Alert>
    );
  }
  return <Work item={item} translations={translations} locale={locale} now={now} />;
}

async function Work({ item, translations, locale, now }: Omit<Props, 'meetings'>) {
  const t = await getTranslations({ locale, namespace: 'desk' });
  const [first, ...others] = translations;
  const offered = item.state === 'OFFERED';
  const title = first ? t('turn.translate') : t(offered ? 'turn.wait' : 'turn.send');
  const last = item.links[0];
  const mayAnswer = item.state !== 'QUESTIONED';
  const answers = mayAnswer ? await answerForms(item, locale, 'desk') : [];
  return (
    <TurnBlock
      side="partner"
      label={t('turn.label')}
      title={title}
      clock={<PanelClock item={item} locale={locale} now={now} />}
    >
      {first ? (
        <div className="grid gap-6">
          <TranslatePanel text={first} back={item.code} locale={locale} turn />
          {others.map((text) => (
            <TranslatePanel
              key={`${text.ownerId} ${text.field}`}
              text={text}
              back={item.code}
              locale={locale}
            />
          ))}
        </div>
      ) : null}
      {offered && last ? (
        <p className="mt-4 text-sm">
          <InScript within={locale}>
            {t('turn.waitText', {
              name: last.recipientName,
              date: formatDate(last.createdAt, locale),
            })}
          </InScript>
        </p>
      ) : null}
      {mayAnswer ? (
        <div className="mt-4 border-t border-line-strong">
          <Fold title={t(last ? 'link.again' : 'link.title')} open={!first && !offered}>
            {first ? <p className="mb-2 text-sm text-turn-text">{t('link.untranslated')}</p> : null}
            <LinkForm item={item} locale={locale} />
          </Fold>
          <p className="mt-4 text-sm font-semibold">{t('behalf.title')}</p>
          <p className="text-sm text-muted">{t('behalf.hint')}</p>
          {answers.map((answer) => (
            <Fold key={answer.key} title={answer.title}>
              {answer.form}
            </Fold>
          ))}
        </div>
      ) : null}
    </TurnBlock>
  );
}

export async function PanelClock({
  item,
  locale,
  now,
}: {
  item: { clockFrom: Date; dueAt: Date | null; turn: Turn };
  locale: Locale;
  now: Date;
}) {
  const t = await getTranslations({ locale, namespace: 'introduction' });
  if (!item.dueAt) return null;
  const countries = countriesOf(item.turn);
  const clock = clockOf(await calendarOfPages(), item.clockFrom, item.dueAt, now, countries);
  const left =
    clock.state === 'late'
      ? t('clock.late', { count: -clock.left })
      : clock.state === 'due'
        ? t('clock.today')
        : t('clock.left', { count: clock.left });
  const until = t('clock.until', { date: formatDate(item.dueAt, locale, 'day', 'Asia/Tokyo') });
  return (
    <ClockStrip
      total={clock.total}
      done={clock.passed}
      late={clock.state === 'late' ? -clock.left : 0}
      state={clock.state}
      label={`${left} ${until}`}
    />
  );
}
