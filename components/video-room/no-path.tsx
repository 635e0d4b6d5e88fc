'use client';

import { type FormEvent, useEffect, useState } from 'react';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { controlProps, Field } from '@/components/ui/field';
import { TextInput } from '@/components/ui/input';
import type { Locale } from '@/lib/i18n/locales';
import type { Call } from './call';
import { patienceMs } from './peer';
import type { RoomTexts } from './texts';

/** No way between the two browsers: go on in writing, or meet in a room elsewhere. */
export function NoPath({ call, locale, texts }: { call: Call; locale: Locale; texts: RoomTexts }) {
  const { noPath } = texts;
  const [link, setLink] = useState('');
  const [failed, setFailed] = useState(false);
  const [trying, setTrying] = useState(false);
  useEffect(() => {
    if (!trying) return;
    const timer = setTimeout(() => setTrying(false), patienceMs);
    return () => clearTimeout(timer);
  }, [trying]);
  const tryAgain = () => {
    if (!trying) call.searchAgain();
    setTrying(true);
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    void call.say(link.trim(), locale).then((taken) => {
      setFailed(!taken);
      if (taken) setLink('');
    });
  };
  return (
    <Alert tone="warn" role="alert" title={noPath.title}>
      <p>{noPath.text}</p>
      <p className="mt-3 flex flex-wrap gap-3">
        <Button size="sm" onClick={() => document.getElementById('typed')?.focus()}>
          {noPath.write}
        </Button>
        <Button size="sm" variant="secondary" aria-disabled={trying} onClick={tryAgain}>
          {trying ? noPath.trying : noPath.again}
        </Button>
      </p>
      <form onSubmit={send} className="mt-3 flex flex-wrap items-end gap-3">
        <Field
          id="room-link"
          label={noPath.link}
          className="min-w-0 grow"
          error={failed ? texts.captions.failed : undefined}
        >
          <TextInput
            {...controlProps('room-link', { error: failed })}
            type="url"
            required
            pattern={'https://\\S+'}
            maxLength={500}
            value={link}
            onChange={({ target }) => setLink(target.value)}
          />
        </Field>
        <Button type="submit" variant="secondary">
          {noPath.send}
        </Button>
      </form>
    </Alert>
  );
}
