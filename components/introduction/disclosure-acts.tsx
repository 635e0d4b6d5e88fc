import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import type { ButtonVariant } from '@/components/ui/button';
import type { FormAction } from '@/lib/form-state';
import type { Locale } from '@/lib/i18n/locales';
import type { CaseDetail } from '@/lib/introduction/detail';
import {
  actsOf,
  type DisclosureAct,
  type DisclosureStage,
  stageRow,
} from '@/lib/introduction/disclosure';
import { ask, byLink, consent, open, refuse, revoke } from '@/lib/introduction/disclosure-actions';
import { addressOf, ContactDetails } from './contact-details';
import type { DisclosureSeat } from './disclosure-seat';

const actions: Record<DisclosureAct, FormAction> = { ask, consent, refuse, revoke, open };

const variants: Record<DisclosureAct, ButtonVariant> = {
  ask: 'secondary',
  consent: 'primary',
  refuse: 'secondary',
  revoke: 'quiet',
  open: 'primary',
};

/** The buttons of one stage. Each is a form of its own; before a consent it says what is shared. */
export async function DisclosureActs({
  item,
  seat,
  stage,
  locale,
  now,
}: {
  item: CaseDetail;
  seat: DisclosureSeat;
  stage: DisclosureStage;
  locale: Locale;
  now: Date;
}) {
  if (!seat.acts || stage === 'NAME') return null;
  const acts = actsOf(seat.row, stage, seat.acts, now);
  if (acts.length === 0) return null;
  const t = await getTranslations({ locale, namespace: 'disclosure' });
  const shares = acts.includes('ask') || acts.includes('consent');
  const version = stageRow(seat.row, stage)?.version ?? 0;
  return (
    <div className="mt-1 grid gap-2">
      {seat.behalf ? <p className="text-xs text-muted">{t('behalf')}</p> : null}
      {shares ? <WhatIsShared item={item} seat={seat} stage={stage} locale={locale} /> : null}
      {acts.map((act) => (
        <ActionForm
          key={act}
          action={seat.token ? byLink : actions[act]}
          id={`disclosure-${act}-${stage.toLowerCase()}`}
          nouns={['disclosure', 'introduction']}
        >
          {seat.token ? (
            <>
              <input type="hidden" name="token" value={seat.token} />
              <input type="hidden" name="act" value={act} />
            </>
          ) : (
            <>
              <input type="hidden" name="id" value={item.id} />
              <input type="hidden" name="from" value={seat.from ?? ''} />
            </>
          )}
          <input type="hidden" name="stage" value={stage} />
          <input type="hidden" name="version" value={version} />
          <input type="hidden" name="language" value={locale} />
          <SubmitButton size="sm" wide="phone" variant={variants[act]}>
            {t(`act.${act}.${stage}`)}
          </SubmitButton>
        </ActionForm>
      ))}
    </div>
  );
}

/** What goes where, before somebody consents: their own data as they are kept now. */
async function WhatIsShared({
  item,
  seat,
  stage,
  locale,
}: {
  item: CaseDetail;
  seat: DisclosureSeat;
  stage: 'CONTACT' | 'DOCUMENTS';
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'disclosure' });
  if (stage === 'DOCUMENTS') return <p className="text-xs text-muted">{t('share.DOCUMENTS')}</p>;
  const side = seat.acts ?? 'PARTNER';
  const contact = side === 'SME' ? item.smeContact : item.partnerContact;
  return (
    <div>
      <p className="text-xs text-muted">
        {t(`share.${side}`, { partner: item.partner.names[locale] })}
      </p>
      {contact && !seat.behalf ? (
        <details>
          <summary className="link py-2 text-xs">{t('share.title')}</summary>
          <ContactDetails
            contact={contact}
            address={side === 'SME' ? addressOf(item, locale) : null}
            locale={locale}
          />
        </details>
      ) : null}
    </div>
  );
}
