'use client';

import { useLayoutEffect, useState } from 'react';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { InScript } from '@/components/ui/in-script';
import type { Locale } from '@/lib/i18n/locales';
import { isOut } from '@/lib/video-room/states';
import type { Call, CallView } from './call';
import { Captions } from './captions';
import { DeviceChoice } from './device-choice';
import { MovingPicture } from './moving-picture';
import { NoPath } from './no-path';
import { type RoomTexts, withName } from './texts';
import type { Media } from './use-media';

type Phase = Exclude<CallView['phase'], 'outside' | 'entering'>;

/** The conversation: the other person large, oneself small, what is typed below. */
export function CallStage({
  call,
  view,
  media,
  locale,
  other,
  texts,
  hangUp,
  comeBack,
}: {
  call: Call;
  view: CallView;
  media: Media;
  locale: Locale;
  other: { name: string; language: Locale };
  texts: RoomTexts;
  hangUp: () => void;
  comeBack: () => void;
}) {
  const phase = view.phase as Phase;
  const { stream: own } = media;
  const out = isOut(phase);
  const quiet = phase === 'connected';
  return (
    <section className="grid gap-4" data-phase={phase}>
      <p
        role="status"
        className={quiet ? 'text-sm text-muted' : 'border-l-[5px] border-line-strong pl-3 text-md'}
      >
        <InScript within={locale}>{withName(texts.phase[phase], other.name)}</InScript>
      </p>
      {out ? (
        <p>{phase === 'over' ? null : <Button onClick={comeBack}>{texts.call.comeBack}</Button>}</p>
      ) : (
        <>
          {phase === 'no-path' ? <NoPath {...{ call, locale, texts }} /> : null}
          <Pictures {...{ view, own, locale, texts }} name={other.name} />
          <Controls {...{ own, texts, hangUp }} />
          <DeviceChoice {...{ media, texts }} />
        </>
      )}
      <Captions {...{ call, view, locale, other, texts }} open={!out} />
      {out ? <Alert tone="info" title={texts.captions.kept} /> : null}
    </section>
  );
}

function Pictures({
  view,
  own,
  locale,
  texts,
  name,
}: {
  view: CallView;
  own: MediaStream | null;
  locale: Locale;
  texts: RoomTexts;
  name: string;
}) {
  const { call } = texts;
  const { remote, phase } = view;
  const silent = phase === 'connected' && remote?.sound === false;
  return (
    <>
      <div className="relative aspect-[4/3] max-h-[70vh] w-full overflow-hidden rounded-field bg-cloth sm:aspect-video">
        <MovingPicture
          stream={remote?.stream ?? null}
          label={withName(call.other, name)}
          soundText={call.sound}
          className="object-contain"
        />
        {phase === 'connected' && remote?.picture === false ? (
          // Browsers go on showing the last picture that came.
          <p className="absolute inset-0 grid place-items-center bg-cloth p-4 text-center text-on-cloth">
            <InScript within={locale}>{withName(call.noPicture, name)}</InScript>
          </p>
        ) : null}
        {own && own.getVideoTracks().length > 0 ? (
          <div className="absolute right-2 bottom-2 aspect-video w-[30%] max-w-[220px] overflow-hidden rounded-field border-2 border-on-cloth">
            <MovingPicture own stream={own} label={call.own} />
          </div>
        ) : null}
      </div>
      <p role="status" className={silent ? 'text-md' : 'sr-only'}>
        {silent ? <InScript within={locale}>{withName(call.noSound, name)}</InScript> : null}
      </p>
    </>
  );
}

function Controls({
  own,
  texts,
  hangUp,
}: {
  own: MediaStream | null;
  texts: RoomTexts;
  hangUp: () => void;
}) {
  const { call } = texts;
  const [on, setOn] = useState({ audio: true, video: true });
  // Before the other browser gets another microphone: who is muted stays muted.
  useLayoutEffect(() => {
    for (const track of own?.getAudioTracks() ?? []) track.enabled = on.audio;
    for (const track of own?.getVideoTracks() ?? []) track.enabled = on.video;
  }, [own, on]);
  const has = (kind: string) => own?.getTracks().some((track) => track.kind === kind) ?? false;
  return (
    <fieldset className="flex flex-wrap gap-3">
      <legend className="sr-only">{call.controls}</legend>
      {has('audio') ? (
        <Button variant="secondary" size="sm" onClick={() => setOn({ ...on, audio: !on.audio })}>
          {on.audio ? call.mute : call.unmute}
        </Button>
      ) : null}
      {has('video') ? (
        <Button variant="secondary" size="sm" onClick={() => setOn({ ...on, video: !on.video })}>
          {on.video ? call.cameraOff : call.cameraOn}
        </Button>
      ) : null}
      <Button variant="bad" size="sm" onClick={hangUp}>
        {call.hangUp}
      </Button>
    </fieldset>
  );
}
