import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { ButtonLink } from '@/components/ui/button';
import { TextLink } from '@/components/ui/link';
import type { Side } from '@/lib/event/states';
import { attend, attendByLink, rate, rateByLink } from '@/lib/event-day/day-actions';
import { dayClock } from '@/lib/event-day/day-words';
import type { MyDay, MyMeeting } from '@/lib/event-day/my-day';
import { type SideWord, sideWords } from '@/lib/event-day/presence-words';
import { formatDate } from '@/lib/i18n/formats';
import { bestName, type Locale } from '@/lib/i18n/locales';
import { outlooks } from '@/lib/outcome/outlook';

type Card = {
  meeting: MyMeeting;
  day: MyDay;
  page: string;
  token: string | null;
  /** Staff speak for the side. */
  isStaff: boolean;
  /** The answer is being given again. */
  correct: boolean;
  useful: number | null;
  locale: Locale;
};

/** One meeting: who came, how useful it was, what comes next. One tap each, without any script. */
export async function RatingCard(card: Card) {
  const { meeting, locale } = card;
  const t = await getTranslations({ locale, namespace: 'eventDay' });
  const day = formatDate(meeting.startsAt, locale, 'day', 'Asia/Bangkok');
  const time = dayClock(meeting.startsAt, locale);
  return (
    <li className="grid gap-3 border-line border-b py-4" id={`m-${meeting.id}`}>
      <div>
        <h3 className="text-md font-semibold wrap-anywhere">
          {bestName(meeting.other, locale)?.text}
        </h3>
        <p className="tabular text-sm text-muted">
          {t('attend.where', { day, time, table: meeting.table })}
        </p>
      </div>
      <Step {...card} />
    </li>
  );
}

async function Step(card: Card) {
  const { meeting, day, page, token, correct, useful, locale } = card;
  const [t, survey] = await Promise.all([
    getTranslations({ locale, namespace: 'eventDay' }),
    getTranslations({ locale, namespace: 'survey' }),
  ]);
  if (meeting.rating) {
    const { usefulness: value, outlook } = meeting.rating;
    return (
      <div className="grid gap-1">
        <p className="font-semibold text-ok">{t('attend.done')}</p>
        <p>{t('attend.rated', { value, step: survey(`outlook.${outlook}`) })}</p>
        {meeting.introduction && token === null && !card.isStaff ? (
          <p>
            <TextLink
              href={`/${locale}/${day.side === 'SME' ? 'sme' : 'partner'}/introductions/${meeting.introduction}`}
              className="inline-block py-1"
            >
              {t('attend.toCase')}
            </TextLink>
          </p>
        ) : null}
      </div>
    );
  }
  // Each side is asked who came, also when the other has said so already.
  const isSaid = meeting.said !== null || meeting.settled;
  if (meeting.held && isSaid && !(correct && useful === null && !meeting.settled)) {
    return useful === null ? <Usefulness {...card} /> : <NextStep {...card} useful={useful} />;
  }
  if (isSaid && !correct) {
    return (
      <div className="grid gap-1">
        <p>{t(meeting.presence === 'differs' ? 'attend.differs' : 'attend.missed')}</p>
        {meeting.settled ? null : (
          <p>
            <TextLink
              href={`/${locale}${page}?rate=${meeting.id}#m-${meeting.id}`}
              className="inline-block py-1"
            >
              {t('attend.change')}
            </TextLink>
          </p>
        )}
      </div>
    );
  }
  return (
    <ActionForm
      action={token ? attendByLink : attend}
      nouns={['event-meeting']}
      id={`attend-${meeting.id}`}
    >
      <Hidden {...card} />
      <fieldset className="grid gap-2">
        <legend className="mb-1 font-semibold">{t('attend.came')}</legend>
        <div className="grid gap-2 xs:grid-cols-2">
          {sideWords.map((word) => (
            <SubmitButton
              key={word}
              name="said"
              value={word}
              variant={word === 'both' ? 'turn' : 'secondary'}
            >
              {card.isStaff ? t(`day.settle.${seenBy(day.side, word)}`) : t(`attend.${word}`)}
            </SubmitButton>
          ))}
        </div>
      </fieldset>
    </ActionForm>
  );
}

/** Staff read who came by the sides' names: nobody of them is "us". */
function seenBy(side: Side, word: SideWord) {
  const [own, other] =
    side === 'SME' ? (['sme', 'partner'] as const) : (['partner', 'sme'] as const);
  if (word === 'own') return own;
  return word === 'other' ? other : word;
}

function Hidden({ meeting: { id }, day, page, token, isStaff }: Card) {
  return (
    <>
      <input type="hidden" name="meetingId" value={id} />
      <input type="hidden" name="back" value={`${page}#m-${id}`} />
      {token ? <input type="hidden" name="token" value={token} /> : null}
      {isStaff ? <input type="hidden" name="side" value={day.side} /> : null}
    </>
  );
}

/** The second tap is a link: nothing is written before the third. */
async function Usefulness({ meeting, page, locale }: Card) {
  const t = await getTranslations({ locale, namespace: 'eventDay' });
  return (
    <div className="grid gap-2">
      <p className="font-semibold" id={`useful-${meeting.id}`}>
        {t('attend.useful')}
      </p>
      <ul className="grid grid-cols-5 gap-2" aria-labelledby={`useful-${meeting.id}`}>
        {[1, 2, 3, 4, 5].map((value) => (
          <li key={value}>
            <ButtonLink
              variant="secondary"
              wide
              href={`/${locale}${page}?rate=${meeting.id}&useful=${value}#m-${meeting.id}`}
              aria-label={t('attend.usefulOf', { value })}
            >
              {value}
            </ButtonLink>
          </li>
        ))}
      </ul>
      <p className="flex justify-between text-sm text-muted">
        <span>{t('attend.least')}</span>
        <span>{t('attend.most')}</span>
      </p>
      {meeting.settled ? null : (
        <p>
          <TextLink
            href={`/${locale}${page}?rate=${meeting.id}#m-${meeting.id}`}
            className="inline-block py-1"
          >
            {t('attend.change')}
          </TextLink>
        </p>
      )}
    </div>
  );
}

async function NextStep(card: Card & { useful: number }) {
  const { meeting, token, useful, locale } = card;
  const [t, survey] = await Promise.all([
    getTranslations({ locale, namespace: 'eventDay' }),
    getTranslations({ locale, namespace: 'survey' }),
  ]);
  return (
    <ActionForm
      action={token ? rateByLink : rate}
      nouns={['event-meeting', 'survey', 'introduction', 'outcome']}
      id={`rate-${meeting.id}`}
    >
      <Hidden {...card} />
      <input type="hidden" name="usefulness" value={useful} />
      <input type="hidden" name="language" value={locale} />
      <fieldset className="grid gap-2">
        <legend className="mb-1 font-semibold">{t('attend.next')}</legend>
        <div className="grid gap-2 xs:grid-cols-2">
          {outlooks.map((outlook) => (
            <SubmitButton key={outlook} name="outlook" value={outlook} variant="secondary">
              {survey(`outlook.${outlook}`)}
            </SubmitButton>
          ))}
        </div>
      </fieldset>
    </ActionForm>
  );
}
