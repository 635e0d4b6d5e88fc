'use client';

import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import { cx } from '@/components/ui/cx';
import { Icon } from '@/components/ui/icon';
import { InScript } from '@/components/ui/in-script';
import { controlClass } from '@/components/ui/input';
import { type Choice, filterChoices } from './autocomplete-filter';
import { isComposing, OptionList, optionId, stepTo } from './option-list';

/** Sentences with `{count}` or `{label}` in them, as ICU writes them. */
export type ComboboxTexts = {
  results: string;
  none: string;
  remove: string;
  chosen: string;
  chosenNow: string;
  removedNow: string;
};

const fill = (text: string, value: string | number) =>
  text.replace(/\{(count|label)\}/, String(value));

/**
 * Text field with a list (ARIA 1.2 combobox): arrows move, Enter takes, Escape
 * closes, Backspace in an empty field takes the last one away. Own code rather
 * than a library because none at hand speaks Thai to a screen reader.
 */
export function Combobox({
  options,
  chosen,
  onChange,
  multiple,
  texts,
  ...described
}: {
  id: string;
  options: readonly Choice[];
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
  multiple: boolean;
  texts: ComboboxTexts;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
}) {
  const labelOf = (value: string) =>
    options.find((option) => option.value === value)?.label ?? value;
  const single = multiple ? undefined : chosen[0];
  const [typed, setTyped] = useState(single === undefined ? '' : labelOf(single));
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const [spoken, setSpoken] = useState('');
  const listId = useId();
  const query = single !== undefined && typed === labelOf(single) ? '' : typed;
  const found = useMemo(
    () =>
      filterChoices(options, query).filter((choice) => !multiple || !chosen.includes(choice.value)),
    [options, query, multiple, chosen],
  );

  const close = () => {
    setOpen(false);
    setActive(0);
  };
  const take = (choice: Choice) => {
    onChange(multiple ? [...chosen, choice.value] : [choice.value]);
    setTyped(multiple ? '' : choice.label);
    setSpoken(fill(texts.chosenNow, choice.label));
    close();
  };
  const remove = (value: string) => {
    onChange(chosen.filter((other) => other !== value));
    setSpoken(fill(texts.removedNow, labelOf(value)));
  };
  const leave = () => {
    if (!multiple) {
      if (typed.trim() === '') onChange([]);
      else setTyped(single === undefined ? '' : labelOf(single));
    }
    close();
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isComposing(event)) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!open) setOpen(true);
      else setActive(stepTo(event.key, active, found.length));
    } else if (event.key === 'Enter' && open) {
      event.preventDefault();
      const choice = found[active];
      if (choice) take(choice);
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      close();
    } else if (event.key === 'Backspace' && multiple && typed === '') {
      const value = chosen.at(-1);
      if (value !== undefined) remove(value);
    }
  };

  return (
    <div className="relative">
      {multiple && chosen.length > 0 ? (
        <ul aria-label={texts.chosen} className="mb-2 flex flex-wrap gap-2">
          {chosen.map((value) => (
            <li
              key={value}
              className="flex max-w-full items-center rounded-tag bg-mark pl-2.5 text-sm wrap-anywhere"
            >
              <span className="min-w-0">
                <InScript>{labelOf(value)}</InScript>
              </span>
              <button
                type="button"
                aria-label={fill(texts.remove, labelOf(value))}
                onClick={() => remove(value)}
                className="grid size-11 shrink-0 place-items-center rounded-tag hover:bg-selected md:size-8"
              >
                <Icon name="cross" className="text-[0.8em]" />
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <div className="relative">
        <input
          {...described}
          type="text"
          role="combobox"
          autoComplete="off"
          aria-autocomplete="list"
          aria-expanded={open}
          aria-controls={listId}
          aria-activedescendant={open && found.length > 0 ? optionId(listId, active) : undefined}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setOpen(true);
            setActive(0);
          }}
          onClick={() => setOpen(true)}
          onKeyDown={press}
          onBlur={leave}
          className={cx(controlClass, 'h-12 pr-10')}
        />
        <Icon
          name={multiple ? 'search' : 'chevron-down'}
          className="pointer-events-none absolute top-1/2 right-3 -translate-y-1/2 text-muted"
        />
      </div>
      <OptionList
        id={listId}
        label={texts.chosen}
        open={open}
        active={active}
        multiple={multiple}
        items={found.map((choice) => ({
          key: choice.value,
          content: (
            <>
              <span>
                <InScript>{choice.label}</InScript>
              </span>
              {choice.detail ? (
                <span className="shrink-0 text-xs text-muted">{choice.detail}</span>
              ) : null}
            </>
          ),
        }))}
        onTake={(index) => {
          const choice = found[index];
          if (choice) take(choice);
        }}
        onPoint={setActive}
      />
      {open && found.length === 0 ? (
        <p className="absolute z-30 mt-1 w-full rounded-overlay border border-line-strong bg-surface px-3 py-2.5 text-sm text-muted shadow-overlay">
          {texts.none}
        </p>
      ) : null}
      <p role="status" className="sr-only">
        {open ? (found.length > 0 ? fill(texts.results, found.length) : texts.none) : spoken}
      </p>
    </div>
  );
}
