'use client';

import { useContext } from 'react';
import { FormContext } from '@/components/form/form-context';
import { MessagePair } from '@/components/ui/message-pair';
import type { Locale } from '@/lib/i18n/locales';

type Version = { language: Locale; body: string };

const asText = (value: string | string[] | undefined) =>
  Array.isArray(value) ? value.at(-1) : value;

/** What somebody else wrote meanwhile, beside what the translator saw or typed. */
export function Overtaken({
  source,
  saved,
  texts,
}: {
  /** The source now. */
  source: Version;
  /** The translation that is saved now. */
  saved: Version | null;
  texts: { sourceBefore: string; sourceNow: string; yours: string; theirs: string };
}) {
  const { code, values = {} } = useContext(FormContext).state;
  const pair = (left: [string, string], right: [string, string], lang: Locale) => (
    <MessagePair
      className="mb-4"
      sides={[left, right].map(([language, text]) => ({ language, lang, text }))}
    />
  );
  const shown = asText(values.shown);
  if (code === 'text.changed-meanwhile' && shown !== undefined) {
    return pair([texts.sourceBefore, shown], [texts.sourceNow, source.body], source.language);
  }
  const typed = asText(values.body);
  if (code === 'translation.done-meanwhile' && saved && typed !== undefined) {
    return pair([texts.yours, typed], [texts.theirs, saved.body], saved.language);
  }
  return null;
}
