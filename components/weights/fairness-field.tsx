'use client';

import { useState } from 'react';
import { useField } from '@/components/form/form-context';
import { controlProps, FieldError } from '@/components/ui/field';
import { type FairnessLevel, fairnessLevel } from './fairness-level';

const step = 25;

/**
 * Fairness as a slider between its two ends. With JavaScript the words follow the thumb; without it
 * the scale under the slider says where it stands.
 */
export function FairnessField({
  name,
  label,
  low,
  high,
  value,
  levels,
  valueText,
  hint,
}: {
  name: string;
  label: string;
  low: string;
  high: string;
  value: number;
  levels: Readonly<Record<FairnessLevel, string>>;
  /** "{value} of 1,000". */
  valueText: string;
  hint: string;
}) {
  const { id, error, typed } = useField(name);
  const [chosen, setChosen] = useState(Number(typed ?? value) || 0);
  const words = levels[fairnessLevel(chosen)];
  const amount = valueText.replace('{value}', chosen.toLocaleString('en-GB'));
  return (
    <div className="max-w-text">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <label htmlFor={id} className="text-sm font-semibold">
          {label}
        </label>
        <output htmlFor={id} className="text-md">
          <strong className="font-semibold">{words}</strong>
          <span className="tabular ml-3 text-sm text-muted">{amount}</span>
        </output>
      </div>
      <input
        {...controlProps(id, { hint, error })}
        name={name}
        type="range"
        min={0}
        max={1000}
        step={step}
        list={`${id}-marks`}
        value={chosen}
        aria-valuetext={`${words}, ${amount}`}
        onChange={(event) => setChosen(Number(event.target.value))}
        className="mt-2 h-11 w-full cursor-pointer md:h-8"
      />
      <datalist id={`${id}-marks`}>
        {[0, 250, 500, 750, 1000].map((mark) => (
          <option key={mark} value={mark} />
        ))}
      </datalist>
      <p aria-hidden="true" className="flex justify-between gap-4 text-xs text-muted">
        <span>0 {low}</span>
        <span className="max-sm:hidden">500</span>
        <span>1,000 {high}</span>
      </p>
      <p id={`${id}-hint`} className="mt-2 text-sm text-muted">
        {hint}
      </p>
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
    </div>
  );
}
