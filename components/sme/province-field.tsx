'use client';

import { useState } from 'react';
import { SelectField } from '@/components/form/fields';

/** The province of a firm, and at once the centre that will look after it. */
export function ProvinceField({
  name,
  label,
  empty,
  options,
  value,
  before,
}: {
  name: string;
  label: string;
  empty: string;
  /** `centre` is the sentence that names the province's centre. */
  options: readonly { value: string; label: string; centre: string }[];
  value: string;
  /** Stands there while no province is chosen. */
  before: string;
}) {
  const [chosen, setChosen] = useState(value);
  const centre = options.find((option) => option.value === chosen)?.centre;
  return (
    <SelectField
      name={name}
      label={label}
      hint={<span aria-live="polite">{centre ?? before}</span>}
      empty={empty}
      options={options}
      defaultValue={value}
      onChange={(event) => setChosen(event.target.value)}
      fieldClassName="max-w-field"
    />
  );
}
