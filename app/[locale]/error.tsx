'use client';

import { useEffect } from 'react';
import { isLocale, type Locale } from '@/lib/i18n/locales';

// Words stand here because this page must be able to appear when nothing else can be loaded.
const words: Record<Locale, { title: string; help: string; again: string; number: string }> = {
  th: {
    title: 'ระบบขัดข้องชั่วคราว',
    help: 'ข้อมูลที่บันทึกไว้แล้วไม่สูญหาย กรุณาลองใหม่อีกครั้ง หากยังพบปัญหา กรุณาแจ้งเลขอ้างอิงนี้แก่เจ้าหน้าที่',
    again: 'ลองใหม่',
    number: 'เลขอ้างอิง',
  },
  ja: {
    title: '一時的に処理できませんでした',
    help: '保存済みの内容は失われていません。もう一度お試しください。続く場合は、次の番号を担当者にお知らせください。',
    again: 'もう一度試す',
    number: '受付番号',
  },
  en: {
    title: 'Something went wrong on our side',
    help: 'What was saved is safe. Try again. If it happens again, tell an officer this number.',
    again: 'Try again',
    number: 'Reference',
  },
};

export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  const language = typeof document === 'undefined' ? 'th' : document.documentElement.lang;
  const text = words[isLocale(language) ? language : 'th'];
  useEffect(() => {
    document.title = text.title;
  }, [text.title]);
  return (
    <main className="mx-auto max-w-[640px] px-4 py-16">
      <h1 className="text-x2">{text.title}</h1>
      <p className="mt-4">{text.help}</p>
      {error.digest ? (
        <p className="mt-2 text-muted">
          {text.number} {error.digest}
        </p>
      ) : null}
      <button
        type="button"
        onClick={reset}
        className="mt-6 min-h-[46px] rounded-[4px] bg-action px-5 font-semibold text-on-action"
      >
        {text.again}
      </button>
    </main>
  );
}
