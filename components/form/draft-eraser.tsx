'use client';

import { useEffect, useRef } from 'react';
import { forgetAllDrafts } from './drafts';

/** Inside the form that signs out: what was typed and not sent does not stay for the next person. */
export function DraftEraser() {
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const form = place.current?.closest('form');
    const erase = () => forgetAllDrafts(localStorage);
    form?.addEventListener('submit', erase);
    return () => form?.removeEventListener('submit', erase);
  }, []);
  return <span ref={place} hidden />;
}
