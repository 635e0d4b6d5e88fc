'use client';

import { useRef, useState } from 'react';
import { SelectField, TextField } from '@/components/form/fields';
import { useField } from '@/components/form/form-context';
import { provinceOfPostalCode, readPostalCode } from '@/lib/text/postal-code';

/**
 * Postal code and province of a firm. The code proposes the province while none is chosen; where
 * both are given and differ it asks, since some post offices deliver across a border. With the
 * province stands the centre that will look after the firm.
 */
export function PlaceFields({
  labels,
  empty,
  before,
  elsewhere,
  options,
  province,
  postalCode,
}: {
  labels: { provinceCode: string; postalCode: string };
  empty: string;
  /** Stands there while no province is chosen. */
  before: string;
  /** With `{code}` and `{province}`. */
  elsewhere: string;
  /** `centre` is the sentence that names the province's centre. */
  options: readonly { value: string; label: string; centre: string }[];
  province: string;
  postalCode: string;
}) {
  const sent = { code: useField('postalCode').typed, place: useField('provinceCode').typed };
  const [code, setCode] = useState(String(sent.code ?? postalCode));
  const [chosen, setChosen] = useState(String(sent.place ?? province));
  const select = useRef<HTMLSelectElement>(null);
  const known = options.find(({ value }) => value === chosen);
  const digits = readPostalCode(code, 'TH');
  const own = digits === null ? null : provinceOfPostalCode(digits);
  const other = own === chosen ? undefined : options.find(({ value }) => value === own);
  const type = (typed: string) => {
    setCode(typed);
    const read = readPostalCode(typed, 'TH');
    const proposed = read === null ? null : provinceOfPostalCode(read);
    if (proposed === null || chosen !== '' || !select.current) return;
    select.current.value = proposed;
    setChosen(proposed);
  };
  return (
    <>
      <TextField
        name="postalCode"
        label={labels.postalCode}
        hint={
          <span aria-live="polite">
            {chosen !== '' && other
              ? elsewhere.replace('{code}', digits ?? '').replace('{province}', other.label)
              : null}
          </span>
        }
        inputMode="numeric"
        autoComplete="postal-code"
        maxLength={20}
        fieldClassName="max-w-72"
        defaultValue={postalCode}
        onChange={(event) => type(event.target.value)}
      />
      <SelectField
        ref={select}
        name="provinceCode"
        label={labels.provinceCode}
        hint={<span aria-live="polite">{known?.centre ?? before}</span>}
        empty={empty}
        options={options}
        defaultValue={province}
        onChange={(event) => setChosen(event.target.value)}
        fieldClassName="max-w-field"
      />
    </>
  );
}
