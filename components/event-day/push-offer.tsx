'use client';

import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';

export type OfferTexts = {
  title: string;
  text: string;
  allow: string;
  allowed: string;
  end: string;
  refused: string;
  failed: string;
};

type State = 'unknown' | 'none' | 'off' | 'on' | 'refused' | 'failed';

function bytesOf(key: string): Uint8Array<ArrayBuffer> {
  const text = atob(key.replace(/-/g, '+').replace(/_/g, '/'));
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

async function post(body: object): Promise<boolean> {
  const response = await fetch('/api/push', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return response.ok;
}

/** Notices on this phone. Where a browser has none, nothing is offered. */
export function PushOffer({
  publicKey,
  token,
  language,
  texts,
}: {
  publicKey: string;
  token: string | null;
  language: string;
  texts: OfferTexts;
}) {
  const [state, setState] = useState<State>('unknown');
  const holder = token ? { token } : {};

  useEffect(() => {
    const look = async (): Promise<State> => {
      if (!('serviceWorker' in navigator && 'PushManager' in window)) return 'none';
      if (Notification.permission === 'denied') return 'refused';
      const worker = await navigator.serviceWorker.getRegistration('/push-worker.js');
      return (await worker?.pushManager.getSubscription()) ? 'on' : 'off';
    };
    look().then(setState, () => setState('none'));
  }, []);

  async function allow() {
    if ((await Notification.requestPermission()) !== 'granted') return setState('refused');
    const worker = await navigator.serviceWorker.register('/push-worker.js');
    await navigator.serviceWorker.ready;
    const made = await worker.pushManager.subscribe({
      userVisibleOnly: true,
      applicationServerKey: bytesOf(publicKey),
    });
    const { endpoint, keys } = made.toJSON();
    const { p256dh, auth } = keys ?? {};
    const kept = await post({ act: 'subscribe', endpoint, p256dh, auth, language, ...holder });
    if (!kept) await made.unsubscribe();
    setState(kept ? 'on' : 'failed');
  }

  async function end() {
    const worker = await navigator.serviceWorker.getRegistration('/push-worker.js');
    const made = await worker?.pushManager.getSubscription();
    if (made) {
      await post({ act: 'unsubscribe', endpoint: made.endpoint, ...holder });
      await made.unsubscribe();
    }
    setState('off');
  }

  if (state === 'unknown' || state === 'none') return null;
  return (
    <section className="grid gap-2 border-line border-y py-3" aria-label={texts.title}>
      <p className="font-semibold">{texts.title}</p>
      <p className="text-sm text-muted" aria-live="polite">
        {state === 'on' ? texts.allowed : state === 'refused' ? texts.refused : texts.text}
        {state === 'failed' ? ` ${texts.failed}` : ''}
      </p>
      {state === 'refused' ? null : (
        <p>
          <Button
            type="button"
            size="sm"
            variant="secondary"
            onClick={() => void (state === 'on' ? end() : allow()).catch(() => setState('failed'))}
          >
            {state === 'on' ? texts.end : texts.allow}
          </Button>
        </p>
      )}
    </section>
  );
}
