import type { Tx } from '@/lib/db/client';
import type { Locale } from '@/lib/i18n/locales';
import { startArticle } from './commands';
import { longestTitle } from './schema';

/**
 * A good answer as the beginning of an article. The caller strikes out who asked (`hide`); what goes
 * in is a draft in the advisor's name, which somebody else reads before it goes out.
 */
export type ConsultationWords = {
  title: string;
  question: string;
  /** The answer, in the language of the article. */
  answer: string;
  language: Locale;
  /** A code of lib/taxonomy/topics. */
  topic: string;
  /** ISIC codes of what the question is about; none that would tell who asked. */
  industries?: readonly string[];
  author: { id: string; name: string };
  isExample?: boolean;
  /** Strikes out names and contact data. */
  hide: (words: string) => string;
  now: Date;
};

const headings: Record<Locale, { question: string; answer: string; source: string }> = {
  th: {
    question: 'คำถามที่ผู้ประกอบการถาม',
    answer: 'คำตอบของที่ปรึกษา',
    source: 'คำตอบของที่ปรึกษาในระบบ E-Consult (ไม่ระบุชื่อผู้ถาม)',
  },
  ja: {
    question: '企業からの質問',
    answer: '相談員の回答',
    source: 'オンライン相談（E-Consult）での相談員の回答（質問者は匿名）',
  },
  en: {
    question: 'What a firm asked',
    answer: 'What the advisor answered',
    source: 'An advisor’s answer in E-Consult, without the name of who asked',
  },
};

/** @returns the article: its id for the consultation, its slug for the way to the editor */
export async function draftFromConsultation(
  tx: Tx,
  from: ConsultationWords,
): Promise<{ id: string; slug: string }> {
  const { language, hide, now } = from;
  const words = headings[language];
  const body = [
    `## ${words.question}`,
    plainAsMarkdown(hide(from.question)),
    `## ${words.answer}`,
    plainAsMarkdown(hide(from.answer)),
  ].join('\n\n');
  const date = now.toISOString().slice(0, 10);
  const { id, slug } = await startArticle(tx, {
    title: shortened(hide(from.title)),
    ...{ body, language, topics: [from.topic], author: from.author, now },
    about: {
      industries: [...(from.industries ?? [])],
      sources: [{ title: words.source, date }],
    },
    isExample: from.isExample ?? false,
  });
  return { id, slug };
}

function shortened(title: string): string {
  const line = title.replace(/\s+/g, ' ').trim();
  const characters = Array.from(line);
  if (characters.length <= longestTitle) return line;
  return `${characters.slice(0, longestTitle - 1).join('')}…`;
}

/** Plain words as Markdown that reads the same: signs at the start of lines say nothing. */
export function plainAsMarkdown(words: string): string {
  return words
    .trim()
    .replace(/^[ \t]+/gm, '')
    .replace(/[\\`*_[\]<>|~&]/g, '\\$&')
    .replace(/^(\s*)(#+|[-+=]|\d+[.)])/gm, (_, space: string, sign: string) =>
      /^\d/.test(sign) ? `${space}${sign.slice(0, -1)}\\${sign.slice(-1)}` : `${space}\\${sign}`,
    )
    .replace(/([^\n])\n(?=[^\n])/g, '$1\\\n');
}
