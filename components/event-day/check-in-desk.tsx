'use client';

import { useActionState, useEffect, useMemo, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { cx } from '@/components/ui/cx';
import { Field } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import { InScript } from '@/components/ui/in-script';
import { TextInput } from '@/components/ui/input';
import { badgeOf, type Tap } from '@/lib/event-day/day-schema';
import { type FormAction, idleForm } from '@/lib/form-state';
import { BadgeCamera, type CameraTexts } from './badge-camera';
import { type QueuedTap, type QueueState, TapQueue, type TapResult } from './tap-queue';

export type DeskPerson = {
  id: string;
  badge: string;
  name: string;
  /** Other writings of the name, and the firm's names, for the search. */
  search: string;
  firm: string;
  here: boolean;
};

export type DeskTexts = CameraTexts & {
  search: string;
  searchHint: string;
  none: string;
  more: string;
  come: string;
  leave: string;
  isHere: string;
  waiting: string;
  sent: string;
  offline: string;
  sentNow: string;
  came: string;
  left: string;
  unknown: string;
};

const mostShown = 40;
const plain = (text: string) => text.normalize('NFKC').toLowerCase();

/** The list and the camera at the door. Works on while there is no connection. */
export function CheckInDesk({
  code,
  back,
  people: given,
  query,
  action,
  texts,
  messages,
}: {
  code: string;
  /** Where the form leads back to without JavaScript. */
  back: string;
  people: readonly DeskPerson[];
  query: string;
  action: FormAction;
  texts: DeskTexts;
  messages: Readonly<Record<string, string>>;
}) {
  const [people, setPeople] = useState(given);
  const [words, setWords] = useState(query);
  const [queued, setQueued] = useState<QueueState>({ waiting: [], online: true });
  const [said, setSaid] = useState<{ text: string; bad: boolean } | null>(null);
  const [state, formAction] = useActionState(action, idleForm);
  const queue = useRef<TapQueue | null>(null);
  useEffect(() => setPeople(given), [given]);

  useEffect(() => {
    const hear = (results: TapResult[], taps: QueuedTap[]) => {
      const one = results.at(-1);
      const by = new Map(taps.map((tap) => [tap.id, tap]));
      setPeople((now) => now.map((person) => answeredFor(person, results, by)));
      if (!one) return;
      const text = one.code
        ? (messages[one.code] ?? texts.unknown)
        : (one.here ? texts.came : texts.left).replace('{name}', one.name ?? '');
      setSaid({ text, bad: one.code !== undefined });
    };
    const made = new TapQueue(code, { changed: setQueued, answered: hear });
    queue.current = made;
    return made.start();
  }, [code, messages, texts]);

  const tap = (kind: Tap, who: { personId: string } | { badge: string }) => {
    queue.current?.add({ ...who, tap: kind });
    const isOne = (person: DeskPerson) =>
      'badge' in who ? person.badge === who.badge : person.id === who.personId;
    const found = people.find(isOne);
    setPeople((now) => now.map((one) => (isOne(one) ? { ...one, here: kind === 'in' } : one)));
    if (!found) return;
    const text = (kind === 'in' ? texts.came : texts.left).replace('{name}', found.name);
    setSaid({ text, bad: false });
  };
  const onRead = (read: string) => {
    const badge = badgeOf(read);
    if (badge) tap('in', { badge });
    else setSaid({ text: texts.unknown, bad: true });
  };

  const found = useMemo(() => {
    const parts = plain(words).split(/\s+/).filter(Boolean);
    return people.filter(({ search }) => parts.every((part) => search.includes(part)));
  }, [people, words]);
  const waiting = new Set(queued.waiting.map(({ personId, badge }) => personId ?? badge));

  return (
    <div className="grid gap-6">
      <BadgeCamera texts={texts} onRead={onRead} />
      <div aria-live="polite" className="grid gap-2 empty:hidden">
        {said ? (
          <p
            className={cx(
              'flex items-center gap-2 font-semibold',
              said.bad ? 'text-bad' : 'text-ok',
            )}
          >
            <Icon name={said.bad ? 'warn' : 'check'} />
            {said.text}
          </p>
        ) : null}
        {state.code ? <p className="text-bad">{messages[state.code]}</p> : null}
        {queued.waiting.length > 0 ? (
          <p className="flex items-center gap-2 text-warn" data-waiting={queued.waiting.length}>
            <Icon name="clock" />
            {texts.waiting.replace('{count}', String(queued.waiting.length))}
            {queued.online ? '' : ` ${texts.offline}`}
          </p>
        ) : null}
      </div>
      <form method="get">
        <Field id="q" label={texts.search} hint={texts.searchHint}>
          <TextInput
            id="q"
            name="q"
            type="search"
            autoComplete="off"
            value={words}
            onChange={({ target }) => setWords(target.value)}
          />
        </Field>
      </form>
      {found.length === 0 ? <p className="text-muted">{texts.none}</p> : null}
      <ul className="border-line border-t">
        {found.slice(0, mostShown).map((person) => (
          <li
            key={person.id}
            className="flex items-center justify-between gap-3 border-line border-b py-3"
          >
            <div className="min-w-0">
              <p className="font-semibold break-words">
                <InScript>{person.name}</InScript>
              </p>
              <p className="text-sm text-muted break-words">
                <InScript>{person.firm}</InScript>
              </p>
              {person.here ? (
                <p className="flex items-center gap-1 text-sm text-ok">
                  <Icon name="check" />
                  {texts.isHere}
                </p>
              ) : null}
              {waiting.has(person.id) || waiting.has(person.badge) ? (
                <p className="flex items-center gap-1 text-sm text-warn">
                  <Icon name="clock" />
                  {texts.sent}
                </p>
              ) : null}
            </div>
            <form
              action={formAction}
              onSubmit={(event) => {
                event.preventDefault();
                tap(person.here ? 'out' : 'in', { personId: person.id });
              }}
            >
              <input type="hidden" name="code" value={code} />
              <input type="hidden" name="personId" value={person.id} />
              <input type="hidden" name="tap" value={person.here ? 'out' : 'in'} />
              <input type="hidden" name="back" value={back} />
              <Button
                type="submit"
                size="sm"
                variant={person.here ? 'quiet' : 'primary'}
                aria-label={`${person.here ? texts.leave : texts.come}: ${person.name}`}
              >
                {person.here ? texts.leave : texts.come}
              </Button>
            </form>
          </li>
        ))}
      </ul>
      {found.length > mostShown ? <p className="text-sm text-muted">{texts.more}</p> : null}
    </div>
  );
}

function answeredFor(
  person: DeskPerson,
  results: readonly TapResult[],
  taps: ReadonlyMap<string, QueuedTap>,
): DeskPerson {
  const own = results.findLast(({ id }) => {
    const tap = taps.get(id);
    return tap?.personId === person.id || tap?.badge === person.badge;
  });
  return own?.here === undefined ? person : { ...person, here: own.here };
}
