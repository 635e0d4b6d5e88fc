'use client';

import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Locale } from '@/lib/i18n/locales';
import { isOut } from '@/lib/video-room/states';
import { Call } from './call';
import { CallStage } from './call-stage';
import { DeviceCheck } from './device-check';
import type { RoomTexts } from './texts';
import { useMedia } from './use-media';

type Props = {
  secret: string;
  /** The token of somebody without an account. */
  link: string | null;
  locale: Locale;
  other: { name: string; language: Locale };
  texts: RoomTexts;
};

/** Whether this tab was in the room: a page that is loaded again goes back in by itself. */
const memory = {
  key: (secret: string) => `room ${secret}`,
  wasIn: (secret: string) => {
    try {
      return sessionStorage.getItem(memory.key(secret)) === 'in';
    } catch {
      return false;
    }
  },
  keep: (secret: string, isIn: boolean) => {
    try {
      if (isIn) sessionStorage.setItem(memory.key(secret), 'in');
      else sessionStorage.removeItem(memory.key(secret));
    } catch {
      // Private windows may keep nothing; then one enters by hand again.
    }
  },
};

export function RoomClient({ secret, link, locale, other, texts }: Props) {
  const [call, setCall] = useState(() => new Call(secret, link));
  const media = useMedia();
  const view = useSyncExternalStore(call.subscribe, call.view, call.view);
  const [ready, setReady] = useState(false);
  const { start, stop } = media;
  const { phase } = view;
  const isIn = phase !== 'outside' && phase !== 'entering' && !isOut(phase);

  const back = useRef(false);
  useEffect(() => {
    setReady(true);
    if (back.current || !memory.wasIn(secret)) return;
    back.current = true;
    void start().then((stream) => call.enter(stream));
  }, [call, secret, start]);

  useEffect(() => {
    if (isIn) memory.keep(secret, true);
    if (phase === 'outside' || phase === 'entering' || !isOut(phase)) return;
    memory.keep(secret, false);
    // Nobody's camera stays on after the conversation.
    stop();
  }, [isIn, phase, secret, stop]);

  useEffect(() => {
    window.addEventListener('pagehide', call.goAway);
    window.addEventListener('online', call.searchAgain);
    return () => {
      window.removeEventListener('pagehide', call.goAway);
      window.removeEventListener('online', call.searchAgain);
    };
  }, [call]);

  // Another camera or microphone while one talks.
  useEffect(() => call.bring(media.stream), [call, media.stream]);

  const hangUp = useCallback(() => void call.hangUp(), [call]);

  if (!ready) return null;
  if (phase === 'outside' || phase === 'entering') {
    return (
      <DeviceCheck
        texts={texts}
        media={media}
        view={view}
        locale={locale}
        enter={(takeOver) => void call.enter(media.stream, takeOver)}
        stayOut={() => call.stayOut()}
      />
    );
  }
  return (
    <CallStage
      call={call}
      view={view}
      media={media}
      {...{ locale, other, texts, hangUp }}
      comeBack={() => {
        setCall(new Call(secret, link));
      }}
    />
  );
}
