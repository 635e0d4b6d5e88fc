'use client';

import { useContext } from 'react';
import { FormContext } from '@/components/form/form-context';
import { SubmitButton } from '@/components/form/submit-button';
import { shownOf } from '@/lib/translation/warning-name';

/** After the check has warned: saves as it is, taking note of exactly what was warned about. */
export function SaveAnyway({ texts }: { texts: { hint: string; save: string; added: string } }) {
  const { state } = useContext(FormContext);
  if (state.code !== 'translation.check-again') return null;
  const names = Object.keys(state.fields ?? {}).map((field) => field.slice('body.'.length));
  const added = names.filter((name) => name.startsWith('added-')).map(shownOf);
  return (
    <div className="border-l-4 border-warn py-1 pl-4">
      {added.length > 0 ? (
        <p className="text-sm">{texts.added.replace('{numbers}', added.join(', '))}</p>
      ) : null}
      <p className="mb-2 text-sm">{texts.hint}</p>
      <SubmitButton variant="secondary" name="noted" value={names.join(' ')}>
        {texts.save}
      </SubmitButton>
    </div>
  );
}
