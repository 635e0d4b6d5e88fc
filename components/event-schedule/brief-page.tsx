import type { ReactNode } from 'react';
import { getExplainer } from '@/components/match/explanation';
import { InScript } from '@/components/ui/in-script';
import type { BriefParty, EventBrief } from '@/lib/event-schedule/brief-queries';
import type { SchedulePlan } from '@/lib/event-schedule/plan-view';
import { bareClock, clock, dayText, type PlanWords } from '@/lib/event-schedule/plan-words';
import { formatList } from '@/lib/i18n/formats';
import { type Locale, locales } from '@/lib/i18n/locales';
import type { DeskWords } from './words';

type Frame = { plan: SchedulePlan; words: PlanWords; t: DeskWords; locale: Locale };

/** Who meets whom, on one A4 page: for both sides and for whoever interprets between them. */
export async function BriefPage({ brief, ...frame }: Frame & { brief: EventBrief }) {
  const { plan, words, t, locale } = frame;
  const { meeting, sme, partner } = brief;
  const slot = plan.slots.find(({ number }) => number === meeting.slotNumber);
  return (
    <article className="sheet-page mb-16 grid gap-5 text-sm print:mb-0 print:gap-3">
      <header className="border-b-2 border-ink pb-2">
        <p className="text-xs text-muted">
          {plan.event.names[locale]} · {plan.event.code}
        </p>
        <h2 className="text-xl">{words.pair(meeting)}</h2>
        <p className="text-md">
          {slot
            ? `${dayText(slot.startsAt, locale)} ${bareClock(slot.startsAt, locale)}–${clock(slot.endsAt, locale)} · `
            : ''}
          {t('print.thaiTime')} · {t('grid.atTable', { table: words.table(meeting.tableId) })}
        </p>
        <p className="text-md">{languageLine(brief, frame)}</p>
      </header>
      <div className="grid gap-x-10 gap-y-6 md:grid-cols-2 print:grid-cols-2">
        <Party title={t('print.side.SME')} party={sme} t={t} locale={locale} />
        <Party title={t('print.side.PARTNER')} party={partner} t={t} locale={locale} />
      </div>
      <Reasons brief={brief} t={t} locale={locale} />
      <section>
        <h3 className="border-b border-ink pb-1 text-md font-semibold">{t('print.notes')}</h3>
        <div aria-hidden="true" className="mt-8 border-b border-line-strong print:mt-6" />
        <div aria-hidden="true" className="mt-8 border-b border-line-strong print:mt-6" />
        <div aria-hidden="true" className="mt-8 border-b border-line-strong print:mt-6" />
      </section>
    </article>
  );
}

/** In which language they can talk, and through whom. */
function languageLine({ meeting, sme, partner }: EventBrief, { words, t, locale }: Frame): string {
  if (meeting.interpreterId) {
    return t('print.interpreted', {
      name: words.interpreter(meeting.interpreterId),
      languages: t(`pair.${meeting.interpret ?? 'ja-th'}`),
    });
  }
  const display = new Intl.DisplayNames(locale, { type: 'language' });
  const shared = sme.languages.filter((code) => partner.languages.includes(code));
  if (shared.length === 0) return t('print.noInterpreter');
  return t('print.share', {
    languages: formatList(
      shared.map((code) => display.of(code) ?? code),
      locale,
    ),
  });
}

function Party({
  title,
  party,
  t,
  locale,
}: {
  title: string;
  party: BriefParty;
  t: DeskWords;
  locale: Locale;
}) {
  const list = (all: BriefParty['offers']) =>
    formatList(
      all.map((names) => names[locale]),
      locale,
    );
  const rows: Record<string, ReactNode> = {
    place: party.place?.[locale],
    industries: list(party.industries),
    offers: list(party.offers),
    seeks: list(party.seeks),
    words: party.words ? <span lang={party.words.language}>{party.words.body}</span> : '',
  };
  return (
    <section className="min-w-0">
      <h3 className="border-b border-ink pb-1 text-md font-semibold">{title}</h3>
      <p className="pt-1 font-semibold">
        {locales
          .filter((each) => party.names[each])
          .map((each) => (
            <span key={each} lang={each} className="mr-3 inline-block">
              {party.names[each]}
            </span>
          ))}
      </p>
      <dl>
        {Object.entries(rows).map(([key, text]) =>
          text ? (
            <div key={key} className="grid grid-cols-[5.5rem_minmax(0,1fr)] gap-x-3 py-0.5">
              <dt className="text-muted">{t(`print.fact.${key}`)}</dt>
              <dd className="min-w-0 wrap-anywhere">{text}</dd>
            </div>
          ) : null,
        )}
        <div className="grid grid-cols-[5.5rem_minmax(0,1fr)] gap-x-3 py-0.5">
          <dt className="text-muted">{t('print.fact.people')}</dt>
          <dd className="min-w-0">
            {party.people.length === 0
              ? t('print.noPeople')
              : party.people.map((person) => (
                  <span key={person.id} className="block">
                    <InScript within={locale}>{person.name}</InScript>
                    {person.nameRoman && person.nameRoman !== person.name
                      ? ` (${person.nameRoman})`
                      : ''}{' '}
                    {person.position ? (
                      <InScript within={locale}>{person.position}</InScript>
                    ) : null}
                  </span>
                ))}
          </dd>
        </div>
      </dl>
    </section>
  );
}

const most = 4;

/** Why the two fit, from the chair of each. */
async function Reasons({ brief, t, locale }: { brief: EventBrief; t: DeskWords; locale: Locale }) {
  const explainer = await getExplainer(locale);
  return (
    <section>
      <h3 className="border-b border-ink pb-1 text-md font-semibold">{t('print.why')}</h3>
      <div className="grid gap-x-10 gap-y-3 pt-1 md:grid-cols-2 print:grid-cols-2">
        {(['forSme', 'forPartner'] as const).map((direction) => {
          const parts = (brief.explanation?.[direction].parts ?? [])
            .filter(({ points }) => points > 0)
            .sort((a, b) => b.points - a.points)
            .slice(0, most);
          return (
            <ul key={direction} className="grid content-start gap-1">
              {parts.length === 0 ? <li className="text-muted">{t('print.noReasons')}</li> : null}
              {parts.map((part) => (
                <li key={part.criterion}>
                  <strong className="font-semibold">{explainer.criterion(part.criterion)}</strong>{' '}
                  {explainer.reason(part.reason, direction)}
                </li>
              ))}
            </ul>
          );
        })}
      </div>
    </section>
  );
}
