'use client';

import { useContext, useState } from 'react';
import { FormContext, fieldId, useField } from '@/components/form/form-context';
import { FieldError } from '@/components/ui/field';
import { controlClass } from '@/components/ui/input';
import { WeightBar } from './weight-bar';
import { WeightsTable } from './weights-table';

export type WeightRow = {
  key: string;
  name: string;
  help: string;
  full: string;
  /** One a direction: the form's name, its label, what is in force and what the draft holds. */
  fields: readonly { name: string; label: string; now: string; before: number; value: number }[];
};

export type WeightsTexts = {
  caption: string;
  criterion: string;
  sum: string;
  right: string;
  /** With `{count}` in it. */
  over: string;
  under: string;
};

export type Direction = { key: string; label: string; sumLabel: string };

const full = 1000;
const english = new Intl.NumberFormat('en-GB');

/**
 * The weights of both directions as one table of number fields with their sums. Before JavaScript
 * the sums are those of the values that the page was made with.
 */
export function WeightsFields({
  rows,
  directions,
  texts,
}: {
  rows: readonly WeightRow[];
  directions: readonly Direction[];
  texts: WeightsTexts;
}) {
  const { state, id } = useContext(FormContext);
  const [changed, setChanged] = useState<Readonly<Record<string, string>>>({});
  const textOf = ({ name, value }: WeightRow['fields'][number]): string => {
    const typed = changed[name] ?? state.values?.[name];
    return typeof typed === 'string' ? typed : String(value);
  };
  return (
    <WeightsTable
      caption={texts.caption}
      head={[texts.criterion, ...directions.map(({ label }) => label)]}
      rows={rows.map(({ fields, ...row }) => ({
        ...row,
        cells: fields.map((field) => (
          <WeightField
            key={field.name}
            {...field}
            typed={textOf(field)}
            onType={(text) => setChanged((all) => ({ ...all, [field.name]: text }))}
          />
        )),
      }))}
      foot={{
        name: texts.sum,
        cells: directions.map((direction, at) => (
          <Sum
            key={direction.key}
            id={fieldId(id, direction.key)}
            direction={direction}
            values={rows.map(({ fields }) => {
              const field = fields[at];
              return field ? textOf(field) : '';
            })}
            texts={texts}
          />
        )),
      }}
    />
  );
}

function WeightField({
  name,
  label,
  now,
  before,
  typed,
  onType,
}: WeightRow['fields'][number] & { typed: string; onType: (text: string) => void }) {
  const { id, error } = useField(name);
  return (
    <div className="sm:flex sm:items-start sm:gap-3">
      <div className="sm:w-24 sm:shrink-0">
        <input
          id={id}
          name={name}
          type="number"
          inputMode="numeric"
          min={0}
          max={full}
          step={1}
          aria-label={label}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error ${id}-now` : `${id}-now`}
          value={typed}
          onChange={(event) => onType(event.target.value)}
          className={`${controlClass} tabular h-11 px-2 text-right md:h-10`}
        />
      </div>
      <div className="min-w-0 flex-1">
        <WeightBar now={Number(typed) || 0} before={before} className="mt-2" />
        <span id={`${id}-now`} className="tabular mt-1 block text-xs text-muted">
          {now}
        </span>
        {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
      </div>
    </div>
  );
}

function Sum({
  id,
  direction,
  values,
  texts,
}: {
  id: string;
  direction: Direction;
  values: readonly string[];
  texts: WeightsTexts;
}) {
  const { error } = useField(direction.key);
  const sum = values.reduce((total, text) => total + (Number(text) || 0), 0);
  const words =
    sum === full
      ? texts.right
      : (sum > full ? texts.over : texts.under).replace(
          '{count}',
          english.format(Math.abs(full - sum)),
        );
  return (
    <div id={id} tabIndex={-1}>
      <output
        aria-label={direction.sumLabel}
        className="tabular sm:flex sm:items-baseline sm:gap-3"
      >
        <strong className="block text-lg leading-normal font-semibold sm:w-24 sm:text-right">
          {english.format(sum)}
        </strong>{' '}
        <span className={sum === full ? 'text-sm text-ok' : 'text-sm font-semibold text-bad'}>
          {words}
        </span>
      </output>
      {error && sum !== full ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
    </div>
  );
}
