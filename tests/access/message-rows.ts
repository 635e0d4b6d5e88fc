import { db, type Prisma } from '@/lib/db/client';
import { type Row, words } from './command-inputs';
import { addCase, type World } from './world';

/** Messages and files of a case. Who is at the table writes; words and files are their author's. */
const atTheTable = ['member', 'centreOfficer', 'headquarters', 'desk', 'partnerContact'] as const;

const idOf = (world: World, name: keyof World['actors']) => {
  const actor = world.actors[name];
  return 'id' in actor ? actor.id : null;
};

async function addMessage(world: World) {
  const { id: introductionId } = await addCase(world, 'ACCEPTED');
  const message = await db.caseMessage.create({
    data: {
      introductionId,
      audience: 'ALL',
      authorId: idOf(world, 'member'),
      authorName: 'test',
      authorSide: 'SME',
    },
  });
  await db.text.create({
    data: {
      ownerKind: 'MESSAGE',
      ownerId: message.id,
      field: 'body',
      language: 'th',
      body: 'ก่อน',
      origin: 'ORIGINAL',
    },
  });
  return message;
}

async function addFile(world: World, more: Partial<Prisma.CaseFileUncheckedCreateInput> = {}) {
  const { id: introductionId } = await addCase(world, 'ACCEPTED');
  return db.caseFile.create({
    data: {
      introductionId,
      audience: 'ALL',
      name: 'test.pdf',
      mediaType: 'application/pdf',
      size: 3,
      sha256: 'test',
      storage: 'DATABASE',
      scan: 'CLEAN',
      uploadedById: idOf(world, 'member'),
      uploadedByName: 'test',
      uploadedSide: 'SME',
      content: { create: { bytes: Buffer.from('abc') } },
      ...more,
    },
  });
}

export const messageRows: Record<string, Row> = {
  'message.send': {
    input: async (world) => ({
      id: (await addCase(world, 'ACCEPTED')).id,
      body: words.text,
      language: 'th',
    }),
    allowed: atTheTable,
  },
  'message.edit': {
    input: async (world) => ({ id: (await addMessage(world)).id, revision: 1, body: words.text }),
    allowed: ['member'],
  },
  'file.remove': {
    input: async (world) => ({ id: (await addFile(world)).id }),
    allowed: ['member'],
  },
  'file.open': {
    input: async (world) => ({ id: (await addFile(world)).id }),
    allowed: [...atTheTable, 'admin'],
  },
};
