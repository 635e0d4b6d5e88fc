import type { Viewer } from '@/lib/auth/viewer-type';
import { db, type Tx } from '@/lib/db/client';
import { type Hide, hiderOf } from '@/lib/introduction/disclosure-mask';
import { readerOf } from '@/lib/introduction/reader';
import { actsAs } from '@/lib/need/policy';
import { maskWords, type Reach, type Writer, writerSelect } from '@/lib/need/posted-mask';
import { reachPatterns, strike } from '@/lib/text/mask';

/** Which case, firm, need or proposal says what is struck out of a text; what is public is `open`. */
export type Masked = {
  mask: 'case' | 'firm' | 'need' | 'proposal' | 'open';
  maskId: string | null;
};

/** What a text's owner keeps back: from the desk at present, and from what the desk remembers. */
export type Hiders = {
  hide: Hide;
  /** Strikes out contact data even where the desk may know it by now. */
  forget: Hide;
};

type Client = Tx | typeof db;

const idsOf = (texts: readonly Masked[], mask: Masked['mask']) => [
  ...new Set(texts.flatMap((text) => (text.mask === mask && text.maskId ? [text.maskId] : []))),
];

const inTurn = (hiders: readonly Hide[]): Hide => {
  return (words) => hiders.reduce((left, hide) => hide(left), words);
};

/** What the desk may not know yet is struck out as on the pages of case and need. */
export async function hidersOf(
  viewer: Viewer,
  texts: readonly Masked[],
  client: Client = db,
): Promise<(text: Masked) => Hiders> {
  const [cases, needs, proposals] = await Promise.all([
    readCases(client, idsOf(texts, 'case'), idsOf(texts, 'firm')),
    readNeeds(client, idsOf(texts, 'need')),
    readProposals(client, idsOf(texts, 'proposal')),
  ]);
  return ({ mask, maskId }) => {
    if (mask === 'open') return everything;
    if (mask === 'need') return ofNeed(viewer, needs, maskId);
    if (mask === 'proposal') return ofProposal(viewer, proposals, maskId);
    // Words of a firm are those of all its cases: what one of them keeps closed stays closed.
    const own = cases.filter((pair) => (mask === 'case' ? pair.id : pair.smeId) === maskId);
    return {
      hide: inTurn(own.map((pair) => hiderOf(pair, readerOf(viewer, pair)))),
      forget: inTurn(own.map((pair) => hiderOf(pair, nobodysContact))),
    };
  };
}

const nobodysContact = { firmName: true, firmContact: false, partnerContact: false };

async function readCases(client: Client, ids: string[], smeIds: string[]) {
  if (ids.length + smeIds.length === 0) return [];
  return client.introduction.findMany({
    where: { OR: [{ id: { in: ids } }, { smeId: { in: smeIds } }] },
    include: { sme: true, partner: true, disclosures: true },
  });
}

const parties = {
  sme: { select: { ...writerSelect, centreCode: true } },
  partner: { select: writerSelect },
} as const;

async function readNeeds(client: Client, ids: string[]) {
  if (ids.length === 0) return [];
  return client.postedNeed.findMany({ where: { id: { in: ids } }, include: parties });
}

async function readProposals(client: Client, ids: string[]) {
  if (ids.length === 0) return [];
  return client.needProposal.findMany({
    where: { id: { in: ids } },
    include: { ...parties, need: { include: parties } },
  });
}

type Need = Awaited<ReturnType<typeof readNeeds>>[number];
type Proposal = Awaited<ReturnType<typeof readProposals>>[number];

function reachOfOwner(viewer: Viewer, need: Need): Reach {
  if (actsAs(viewer, need) !== null) return 'own';
  return need.hidesName ? 'unnamed' : 'named';
}

function writerHiders(writer: Writer | null, to: Reach): Hiders {
  return {
    hide: (words) => maskWords(words, writer, to),
    forget: (words) => (writer ? strike(words, reachPatterns(writer)) : words),
  };
}

function ofNeed(viewer: Viewer, needs: readonly Need[], id: string | null): Hiders {
  const need = needs.find((one) => one.id === id);
  if (!need) return nothing;
  return writerHiders(need.sme ?? need.partner, reachOfOwner(viewer, need));
}

/** The proposal and the answer to it: a firm that proposes is unnamed until it is disclosed. */
function ofProposal(viewer: Viewer, proposals: readonly Proposal[], id: string | null): Hiders {
  const proposal = proposals.find((one) => one.id === id);
  if (!proposal) return nothing;
  const { sme, partner, need } = proposal;
  const both = [
    writerHiders(sme ?? partner, partner ? 'named' : 'unnamed'),
    writerHiders(need.sme ?? need.partner, reachOfOwner(viewer, need)),
  ];
  return {
    hide: inTurn(both.map(({ hide }) => hide)),
    forget: inTurn(both.map(({ forget }) => forget)),
  };
}

const everything: Hiders = { hide: (words) => words, forget: (words) => words };

/** Without an owner to ask there is nothing to show. */
const nothing: Hiders = { hide: () => '', forget: () => '' };
