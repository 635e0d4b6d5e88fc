'use client';

import { useContext, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { forgetDraft, forgetOldDrafts, keepDraft, openDraft } from './drafts';
import { FormContext } from './form-context';

const pauseMs = 400;

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/**
 * Keeps what is typed into the form around it in this browser, so that it survives a closed tab.
 * Without JavaScript, or without storage, the form works as ever.
 *
 * @param name who types what: the person, the case, the form
 * @param generation changes once a sent form has arrived (the newest own message, a case's version)
 */
export function DraftKeeper({
  name,
  fields,
  generation = '',
  texts,
}: {
  name: string;
  fields: readonly string[];
  generation?: string | undefined;
  texts: { restored: string; discard: string };
}) {
  const place = useRef<HTMLDivElement>(null);
  const { status } = useContext(FormContext).state;
  const [restored, setRestored] = useState(false);
  const list = fields.join(' ');

  useEffect(() => {
    const form = place.current?.closest('form');
    if (!form) return;
    const names = list.split(' ');
    forgetOldDrafts(localStorage, Date.now());
    const draft = openDraft(localStorage, name, generation);
    if (draft && fill(form, names, draft.fields)) setRestored(true);
    const save = (sending: boolean) => {
      const typed = valuesOf(form, names);
      keepDraft(localStorage, name, { fields: typed, generation, sending, at: Date.now() });
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onInput = () => {
      clearTimeout(timer);
      timer = setTimeout(() => save(false), pauseMs);
    };
    const flush = () => {
      if (timer === undefined) return;
      clearTimeout(timer);
      timer = undefined;
      save(false);
    };
    const onSubmit = () => {
      clearTimeout(timer);
      timer = undefined;
      save(true);
    };
    form.addEventListener('input', onInput);
    form.addEventListener('submit', onSubmit);
    window.addEventListener('pagehide', flush);
    return () => {
      flush();
      form.removeEventListener('input', onInput);
      form.removeEventListener('submit', onSubmit);
      window.removeEventListener('pagehide', flush);
    };
  }, [name, list, generation]);

  useEffect(() => {
    if (status !== 'done') return;
    forgetDraft(localStorage, name);
    setRestored(false);
  }, [status, name]);

  const discard = () => {
    const form = place.current?.closest('form');
    forgetDraft(localStorage, name);
    if (form) empty(form, list.split(' '));
    setRestored(false);
  };

  return (
    <div ref={place} role="status">
      {restored ? (
        <p className="flex flex-wrap items-center gap-x-3 text-sm text-muted">
          {texts.restored}
          <Button variant="quiet" size="xs" onClick={discard}>
            {texts.discard}
          </Button>
        </p>
      ) : null}
    </div>
  );
}

function controlsOf(form: HTMLFormElement, name: string): Control[] {
  return [...form.querySelectorAll<Control>(`[name="${CSS.escape(name)}"]`)].filter(
    (control) => control.type !== 'file' && control.type !== 'hidden',
  );
}

function isChoice(control: Control): control is HTMLInputElement {
  return control.type === 'radio' || control.type === 'checkbox';
}

function isWritten(control: Control): boolean {
  if (control instanceof HTMLSelectElement) return false;
  return control instanceof HTMLTextAreaElement || control.type === 'text';
}

/** Only forms in which something was written are worth keeping: choices alone are none. */
function valuesOf(form: HTMLFormElement, names: readonly string[]): Record<string, string> {
  const all = names.map((name) => ({ name, controls: controlsOf(form, name) }));
  const written = all.some(({ controls }) =>
    controls.some((control) => isWritten(control) && control.value.trim() !== ''),
  );
  if (!written) return {};
  return Object.fromEntries(
    all.map(({ name, controls }) => {
      const chosen = controls.filter((control) => !isChoice(control) || control.checked);
      return [name, chosen.map(({ value }) => value).join('\n')];
    }),
  );
}

/** Puts a draft into a form that nobody has typed into yet. */
function fill(
  form: HTMLFormElement,
  names: readonly string[],
  values: Readonly<Record<string, string>>,
): boolean {
  const controls = names.flatMap((name) => controlsOf(form, name));
  const touched = controls.some(
    (control) =>
      isWritten(control) &&
      control.value !== (control as HTMLInputElement | HTMLTextAreaElement).defaultValue,
  );
  if (touched) return false;
  let changed = false;
  for (const control of controls) {
    const value = values[control.name];
    if (value === undefined) continue;
    if (isChoice(control)) control.checked = value.split('\n').includes(control.value);
    else if (control.value !== value) {
      control.value = value;
      changed ||= isWritten(control);
    }
  }
  return changed;
}

function empty(form: HTMLFormElement, names: readonly string[]): void {
  for (const control of names.flatMap((name) => controlsOf(form, name))) {
    if (isChoice(control)) control.checked = control.defaultChecked;
    else if (!(control instanceof HTMLSelectElement)) control.value = control.defaultValue;
  }
}
