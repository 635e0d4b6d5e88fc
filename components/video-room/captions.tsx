'use client';

import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Select, TextInput } from '@/components/ui/input';
import { Tag } from '@/components/ui/tag';
import { type Locale, languageNames, locales } from '@/lib/i18n/locales';
import type { Call, CallView } from './call';
import type { RoomTexts } from './texts';

const mostTyped = 500;

/** What is typed, large and in its language: for both at once, and kept with the meeting. */
export function Captions({
  call,
  view,
  locale,
  other,
  texts,
  open,
}: {
  call: Call;
  view: CallView;
  locale: Locale;
  other: { name: string; language: Locale };
  texts: RoomTexts;
  /** Whether one can still type. */
  open: boolean;
}) {
  const { captions } = texts;
  const end = useRef<HTMLOListElement>(null);
  const { lines } = view;
  useEffect(() => {
    if (lines.length > 0) end.current?.scrollTo({ top: end.current.scrollHeight });
  }, [lines.length]);
  return (
    <section aria-labelledby="captions-title" className="grid gap-3 border-t border-line pt-4">
      <h2 id="captions-title" className="text-md font-semibold">
        {captions.title}
      </h2>
      <ol
        ref={end}
        aria-labelledby="captions-title"
        aria-live="polite"
        aria-relevant="additions"
        tabIndex={lines.length > 3 ? 0 : -1}
        className="grid max-h-[40vh] gap-2 overflow-y-auto"
      >
        {lines.map((line) => (
          <li key={line.id} className="grid gap-0.5">
            <span className="flex flex-wrap items-center gap-2 text-xs text-muted">
              {line.mine ? captions.you : <span lang={other.language}>{other.name}</span>}
              <Tag>{texts.language[line.language]}</Tag>
            </span>
            <span lang={line.language} className="text-xl break-words">
              <Typed body={line.body} />
            </span>
          </li>
        ))}
      </ol>
      {lines.length === 0 ? <p className="text-sm text-muted">{captions.empty}</p> : null}
      {open ? <TypeForm {...{ call, locale, texts }} /> : null}
    </section>
  );
}

/** A line that is a link opens it; whose site that is can be read. */
function Typed({ body }: { body: string }) {
  if (!/^https:\/\/\S+$/.test(body)) return body;
  return (
    <a className="link break-all" href={body} rel="noopener noreferrer" target="_blank">
      {body}
    </a>
  );
}

function TypeForm({ call, locale, texts }: { call: Call; locale: Locale; texts: RoomTexts }) {
  const { captions } = texts;
  const [text, setText] = useState('');
  const [language, setLanguage] = useState<Locale>(locale);
  const [failed, setFailed] = useState(false);
  const send = (event: FormEvent) => {
    event.preventDefault();
    const typed = text.trim();
    if (!typed) return;
    void call.say(typed, language).then((taken) => {
      setFailed(!taken);
      if (taken) setText('');
    });
  };
  return (
    <form onSubmit={send} className="grid gap-3 sm:grid-cols-[1fr_auto_auto] sm:items-end">
      <Field
        id="typed"
        label={captions.label}
        hint={captions.note}
        error={failed ? captions.failed : undefined}
      >
        <TextInput
          id="typed"
          lang={language}
          autoComplete="off"
          maxLength={mostTyped}
          aria-describedby={failed ? 'typed-error' : 'typed-hint'}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </Field>
      <Field id="typed-language" label={captions.language}>
        <Select
          id="typed-language"
          value={language}
          onChange={({ target }) => setLanguage(target.value as Locale)}
          options={locales.map((code) => ({ value: code, label: languageNames[code] }))}
        />
      </Field>
      <Button type="submit">{captions.send}</Button>
    </form>
  );
}
