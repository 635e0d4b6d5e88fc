import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { ActionForm } from '@/components/form/action-form';
import { SelectField, TextAreaField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import type { Locale } from '@/lib/i18n/locales';
import { accept, ask, decline } from '@/lib/introduction/desk-actions';
import type { CaseDetail } from '@/lib/introduction/detail';
import { declineReasons } from '@/lib/introduction/reasons';
import { shareField } from './share-field';

/**
 * The partner's three answers, as the desk or a contact with an account gives them: acceptance, a
 * question, a refusal, each of the same size.
 */
export async function answerForms(
  item: CaseDetail,
  locale: Locale,
  from: 'desk' | 'partner',
): Promise<{ key: string; title: string; form: ReactNode }[]> {
  const [t, words, form] = await Promise.all([
    getTranslations({ locale, namespace: 'desk' }),
    getTranslations({ locale, namespace: 'introduction' }),
    getTranslations({ locale, namespace: 'form' }),
  ]);
  const hidden = (
    <>
      <input type="hidden" name="id" value={item.id} />
      <input type="hidden" name="version" value={item.version} />
      <input type="hidden" name="language" value={locale} />
      <input type="hidden" name="from" value={from} />
    </>
  );
  const note = (
    <TextAreaField
      name="text"
      label={t('behalf.note')}
      optional={form('optional')}
      rows={3}
      maxLength={2000}
    />
  );
  return [
    {
      key: 'accept',
      title: t('behalf.accept'),
      form: (
        <ActionForm
          action={accept}
          id={`accept-${item.code}`}
          nouns={['introduction']}
          labels={{ text: t('behalf.note') }}
        >
          {hidden}
          <div className="grid gap-3">
            {note}
            <p className="text-sm">{t('behalf.consequence')}</p>
            {await shareField(locale)}
            <div>
              <SubmitButton>{t('behalf.acceptSend')}</SubmitButton>
            </div>
          </div>
        </ActionForm>
      ),
    },
    {
      key: 'ask',
      title: t('behalf.ask'),
      form: (
        <ActionForm
          action={ask}
          id={`ask-${item.code}`}
          nouns={['introduction']}
          labels={{ text: t('behalf.question') }}
        >
          {hidden}
          <div className="grid gap-3">
            <TextAreaField
              name="text"
              label={t('behalf.question')}
              rows={3}
              maxLength={2000}
              required
            />
            <div>
              <SubmitButton>{t('behalf.askSend')}</SubmitButton>
            </div>
          </div>
        </ActionForm>
      ),
    },
    {
      key: 'decline',
      title: t('behalf.decline'),
      form: (
        <ActionForm
          action={decline}
          id={`decline-${item.code}`}
          nouns={['introduction']}
          labels={{ reason: t('behalf.reason'), text: t('behalf.note') }}
        >
          {hidden}
          <div className="grid gap-3">
            <SelectField
              name="reason"
              label={t('behalf.reason')}
              required
              empty={t('behalf.chooseReason')}
              options={declineReasons.map((reason) => ({
                value: reason,
                label: words(`declineReason.${reason}`),
              }))}
            />
            {note}
            <div>
              <SubmitButton>{t('behalf.declineSend')}</SubmitButton>
            </div>
          </div>
        </ActionForm>
      ),
    },
  ];
}
