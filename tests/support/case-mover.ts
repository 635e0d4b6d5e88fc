/**
 * A process that moves cases as the web process does, through the same commands, as fast as it can
 * and several at a time, until it is killed: `node --import tsx tests/support/case-mover.ts CODE…`.
 */
import type { Viewer } from '@/lib/auth/viewer-type';
import { db } from '@/lib/db/client';
import { holdIntroduction, resumeIntroduction } from '@/lib/introduction/control-commands';
import { askForPartner, sendPartnerLink } from '@/lib/introduction/desk-commands';
import { approveIntroduction, returnIntroduction } from '@/lib/introduction/officer-commands';
import { answerQuestion, resubmitIntroduction } from '@/lib/introduction/sme-commands';

const words = { text: 'ข้อความทดสอบ', language: 'th' } as const;
const atOnce = 6;

async function viewerOf(where: object): Promise<Viewer> {
  const user = await db.user.findFirstOrThrow({ where, include: { sessions: true } });
  return {
    id: user.id,
    sessionId: user.sessions[0]?.id ?? user.id,
    name: user.name,
    email: user.email,
    role: user.role,
    language: user.language,
    centreCode: user.centreCode,
    smeId: user.smeId,
    partnerId: user.partnerId,
    isExample: user.isExample,
  } as Viewer;
}

type Case = Awaited<ReturnType<typeof read>>;

const read = (code: string) => db.introduction.findUniqueOrThrow({ where: { code } });

/** One move that the case allows; the state goes round for ever. */
async function moveOnce({ id, state, version, smeId, centreCode }: Case, turn: number) {
  const seen = { id, version };
  const member = () => viewerOf({ smeId, role: 'SME_MEMBER' });
  const officer = () => viewerOf({ role: 'OFFICER', centreCode });
  const desk = () => viewerOf({ role: 'JAPAN_DESK' });
  const until = new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10);
  const hold = { ...seen, ...words, reason: 'season', until };
  if (turn % 5 === 4 && state !== 'ON_HOLD') return holdIntroduction.run(await member(), hold);
  switch (state) {
    case 'UNDER_REVIEW':
      return turn % 2 === 0
        ? returnIntroduction.run(await officer(), { ...seen, ...words })
        : approveIntroduction.run(await officer(), { ...seen, ...words });
    case 'RETURNED':
      return resubmitIntroduction.run(await member(), { ...seen, ...words });
    case 'APPROVED':
      return sendPartnerLink.run(await desk(), {
        ...seen,
        recipientName: '山田 太郎',
        email: `${id}@partner.example.test`,
        linkLanguage: 'ja',
      });
    case 'OFFERED':
      return askForPartner.run(await desk(), { ...seen, ...words });
    case 'QUESTIONED':
      return answerQuestion.run(await member(), { ...seen, ...words });
    default:
      return resumeIntroduction.run(await member(), { ...seen, ...words });
  }
}

const codes = process.argv.slice(2);
let turn = Math.floor(Math.random() * 1000);

async function go() {
  for (;;) {
    turn += 1;
    const code = codes[Math.floor(Math.random() * codes.length)] ?? '';
    const result = await moveOnce(await read(code), turn);
    if (!result.ok && result.failure.code === 'request.too-many') return;
  }
}

await Promise.all(Array.from({ length: atOnce }, go));
