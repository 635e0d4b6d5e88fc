import type { Locale } from '@/lib/i18n/locales';
import type { MailWords } from './render';

/**
 * The HTML of a mail: one column of 600 pixels on paper, an indigo rule, no pictures, nothing
 * loaded. Inline styles, because mail programs keep little else. The figures are those of the
 * tokens in app/globals.css.
 */
const ink = '#171C2B';
const muted = '#545662';
const indigo = '#213C73';
const ground = '#F9F6EF';
const surface = '#FFFDF8';
const line = '#E6DFD0';

const fonts: Record<Locale, string> = {
  th: "'IBM Plex Sans Thai Looped','Sarabun','Noto Sans Thai Looped',Tahoma,sans-serif",
  ja: "'Hiragino Kaku Gothic ProN','Noto Sans JP','Yu Gothic',Meiryo,sans-serif",
  en: "'IBM Plex Sans',Helvetica,Arial,sans-serif",
};

const lineHeights: Record<Locale, string> = { th: '1.7', ja: '1.7', en: '1.5' };
const headLineHeights: Record<Locale, string> = { th: '1.7', ja: '1.5', en: '1.5' };

/** Names in another script than the mail's: read aloud and set as what they are. */
const scripts = {
  th: /[\u0e01-\u0e5b](?:[\u0e01-\u0e5b\d\s.,()-]*[\u0e01-\u0e5b])?/g,
  ja: /[\u3005\u3041-\u30ff\u3400-\u9fff](?:[\u3005\u3041-\u30ff\u3400-\u9fff\d\s-]*[\u3005\u3041-\u30ff\u3400-\u9fff])?/g,
};

export function mailHtml(words: MailWords, locale: Locale): string {
  const text = `font-family:${fonts[locale]};line-height:${lineHeights[locale]};color:${ink}`;
  const inside = (words: string) => inLanguages(escapeHtml(words), locale).replace(/\n/g, '<br>');
  const paragraph = (body: string) =>
    `<p style="margin:0 0 16px;font-size:16px">${inside(body)}</p>`;
  return `<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(words.subject)}</title></head>
<body style="margin:0;padding:0;background:${ground}">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="background:${ground}"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="600" cellpadding="0" cellspacing="0" style="width:100%;max-width:600px;background:${surface};border-top:4px solid ${indigo};${text}">
<tr><td style="padding:20px 28px 0;font-size:14px;font-weight:600;color:${indigo}">${escapeHtml(words.brand)}</td></tr>
<tr><td style="padding:12px 28px 8px"><h1 style="margin:0 0 16px;padding-bottom:12px;border-bottom:2px solid ${ink};font-size:20px;line-height:${headLineHeights[locale]}">${inside(words.subject)}</h1>
${paragraph(words.greeting)}
${words.paragraphs.map(paragraph).join('\n')}
${words.action ? action(words.action) : ''}
${paragraph(words.signature)}</td></tr>
<tr><td style="padding:14px 28px 20px;border-top:1px solid ${line};font-size:13px;color:${muted}">${inside(words.footer)}</td></tr>
</table>
</td></tr></table>
</body>
</html>
`;
}

/** The link as a button, and once more in letters for programs that show no buttons. */
function action({ label, link }: { label: string; link: string }): string {
  const href = escapeHtml(link);
  return `<p style="margin:8px 0 12px"><a href="${href}" style="display:inline-block;padding:12px 22px;border-radius:4px;background:${indigo};color:#FFFFFF;font-size:15px;font-weight:600;text-decoration:none">${escapeHtml(label)}</a></p>
<p style="margin:0 0 20px;font-size:13px;color:${muted};word-break:break-all">${href}</p>`;
}

function inLanguages(html: string, locale: Locale): string {
  return (['th', 'ja'] as const)
    .filter((language) => language !== locale)
    .reduce(
      (all, language) =>
        all.replace(
          scripts[language],
          (words) =>
            `<span lang="${language}" style="line-height:${lineHeights[language]}">${words}</span>`,
        ),
      html,
    );
}

function escapeHtml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}
