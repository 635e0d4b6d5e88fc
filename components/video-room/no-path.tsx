'use client';

import { type FormEvent, useState } from 'react';
import { Alert } from '@/components/ui/alert';
import { Button, buttonClass } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { TextInput } from '@/components/ui/input';
import type { Locale } from '@/lib/i18n/locales';
import type { Call } from './call';
import type { RoomTexts } from './texts';

/** No way between the two browsers: go on in writing, or meet in a room elsewhere. */
export function NoPath({ call, locale, texts }: { call: Call; locale: Locale; texts: RoomTexts }) {
  const { noPath } = texts;
  const [link, setLink] = useState('');
  const send = (event: FormEvent) => {
    event.preventDefault();
    void call.say(link.trim(), locale).then((taken) => (taken ? setLink('') : undefined));
  };
  return (
    <Alert tone="warn" role="alert" title={noPath.title}>
      <p>{noPath.text}</p>
      <p className="mt-3 flex flex-wrap gap-3">
        <a className={buttonClass({ size: 'sm' })} href="#typed">
          {noPath.write}
        </a>
        <Button size="sm" variant="secondary" onClick={call.searchAgain}>
          {noPath.again}
        </Button>
      </p>
      <form onSubmit={send} className="mt-3 flex flex-wrap items-end gap-3">
        <Field id="room-link" label={noPath.link} className="min-w-0 grow">
          <TextInput
            id="room-link"
            type="url"
            required
            pattern="https://.+"
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
