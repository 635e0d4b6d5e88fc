'use client';

import { useActionState, useEffect, useMemo, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { cx } from '@/components/ui/cx';
import { Field } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import { InScript } from '@/components/ui/in-script';
import { TextInput } from '@/components/ui/input';
import { TextLink } from '@/components/ui/link';
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
  signedOut: string;
  signIn: string;
  sentNow: string;
  came: string;
  left: string;
  refusedFor: string;
  unknown: string;
};

type Said = { text: string; bad: boolean };

const mostShown = 40;
/** The same person again within this time is the same tap. */
const sameMs = 2000;
const plain = (text: string) => text.normalize('NFKC').toLowerCase();

/** The list and the camera at the door. Works on while there is no connection. */
export function CheckInDesk({
  code,
  back,
  signIn,
  people: given,
  query,
  action,
  texts,
  messages,
}: {
  code: string;
  /** Where the form leads back to without JavaScript. */
  back: string;
  /** Where somebody signs in who has been signed out, and comes back from. */
  signIn: string;
  people: readonly DeskPerson[];
  query: string;
  action: FormAction;
  texts: DeskTexts;
  messages: Readonly<Record<string, string>>;
}) {
  const [people, setPeople] = useState(given);
  const [words, setWords] = useState(query);
  const [queued, setQueued] = useState<QueueState>({ waiting: [], reach: 'reached' });
  const [said, setSaid] = useState<readonly Said[]>([]);
  const [state, formAction] = useActionState(action, idleForm);
  const queue = useRef<TapQueue | null>(null);
  const tapped = useRef(new Map<string, number>());
  useEffect(() => setPeople(given), [given]);

  useEffect(() => {
    const hear = (results: TapResult[], taps: QueuedTap[]) => {
      const by = new Map(taps.map((tap) => [tap.id, tap]));
      setPeople((now) => now.map((person) => answeredFor(person, results, by)));
      const refused = results.flatMap(({ id, code: why }) => {
        if (why === undefined) return [];
        const name = given.find((person) => isOf(by.get(id), person))?.name;
        const reason = messages[why] ?? texts.unknown;
        return name ? texts.refusedFor.replace('{name}', name).replace('{reason}', reason) : reason;
      });
      const last = results.at(-1);
      if (!last) return;
      const done =
        last.code === undefined
          ? [(last.here ? texts.came : texts.left).replace('{name}', last.name ?? '')]
          : [];
      setSaid([
        ...[...new Set(refused)].map((text) => ({ text, bad: true })),
        ...done.map((text) => ({ text, bad: false })),
      ]);
    };
    const made = new TapQueue(code, { changed: setQueued, answered: hear });
    queue.current = made;
    return made.start();
  }, [code, messages, texts, given]);

  const tap = (kind: Tap, who: { personId: string } | { badge: string }) => {
    queue.current?.add({ ...who, tap: kind });
    const found = people.find((person) => isOf(who, person));
    if (!found) return;
    const text = (kind === 'in' ? texts.came : texts.left).replace('{name}', found.name);
    setSaid([{ text, bad: false }]);
  };
  const tapInList = ({ id, here }: DeskPerson) => {
    const now = Date.now();
    if (now - (tapped.current.get(id) ?? 0) < sameMs) return;
    tapped.current.set(id, now);
    tap(here ? 'out' : 'in', { personId: id });
  };
  const onRead = (read: string) => {
    const badge = badgeOf(read);
    if (badge) tap('in', { badge });
    else setSaid([{ text: texts.unknown, bad: true }]);
  };

  const found = useMemo(() => {
    const parts = plain(words).split(/\s+/).filter(Boolean);
    return people.filter(({ search }) => parts.every((part) => search.includes(part)));
  }, [people, words]);
  const waiting = new Map(queued.waiting.map((one) => [one.personId ?? one.badge, one.tap]));
  // A tap counts as soon as it is made; one that is refused leaves the queue and counts no more.
  const shown = found.slice(0, mostShown).map((person) => {
    const tapOf = waiting.get(person.id) ?? waiting.get(person.badge);
    const here = tapOf === undefined ? person.here : tapOf === 'in';
    return { ...person, here, isToSend: tapOf !== undefined };
  });

  return (
    <div className="grid gap-6">
      <BadgeCamera texts={texts} onRead={onRead} />
      <div aria-live="polite" className="grid gap-2 empty:hidden">
        {said.map(({ text, bad }) => (
          <p
            key={text}
            className={cx('flex items-center gap-2 font-semibold', bad ? 'text-bad' : 'text-ok')}
          >
            <Icon name={bad ? 'warn' : 'check'} />
            {text}
          </p>
        ))}
        {state.code ? <p className="text-bad">{messages[state.code]}</p> : null}
        {queued.waiting.length > 0 ? (
          <p className="flex items-center gap-2 text-warn" data-waiting={queued.waiting.length}>
            <Icon name="clock" />
            {texts.waiting.replace('{count}', String(queued.waiting.length))}
            {queued.reach === 'out-of-reach' ? ` ${texts.offline}` : ''}
          </p>
        ) : null}
        {queued.reach === 'signed-out' ? (
          <p className="text-warn">
            {texts.signedOut}{' '}
            <TextLink href={signIn} className="inline-block py-1 font-semibold">
              {texts.signIn}
            </TextLink>
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
        {shown.map((person) => (
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
              {person.isToSend ? (
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
                tapInList(person);
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
  const own = results.findLast(({ id, here }) => here !== undefined && isOf(taps.get(id), person));
  return own?.here === undefined ? person : { ...person, here: own.here };
}

type Who = { personId?: string; badge?: string };

function isOf(who: Who | undefined, { id, badge }: DeskPerson): boolean {
  return who !== undefined && (who.personId === id || who.badge === badge);
}
