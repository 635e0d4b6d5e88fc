/**
 * The whole pair score — every criterion, both directions, exclusions — out of lib/matching's index,
 * beside scoring every pair. What the index answers is held against the scores of all pairs, after
 * changes and removals too.
 */
import type { PartnerFacts, SmeFacts } from '@/lib/matching/facts';
import { type BestPairs, PairIndex } from '@/lib/matching/pair-index';
import { pairScore } from '@/lib/matching/score';
import { standardWeights as weights } from '@/lib/matching/standard-weights';
import { everyPair } from './matching-brute';
import { type Figure, figure, sampled } from './matching-figures';
import { heldBytes } from './matching-memory';
import { memoryFigureName } from './matching-report';
import { mean, rounded, type Timed, timed } from './matching-statistics';
import { makePartner, makeSme, makeWorld, type World } from './matching-world';
import { seeded } from './seeded';

export interface PairsResult {
  figures: Figure[];
  faults: string[];
}

interface Sizes {
  smes: number;
  partners: number;
  k: number;
}

const rounds = 3;
const excluded = 5;

export function measurePairs(sizes: Sizes): PairsResult {
  const world = makeWorld(sizes, 7);
  const figures: Figure[] = [];
  const before = heldBytes();
  const built = timed(() => buildIndex(world));
  const index = built.result;
  figures.push(longFigure('build, all firms and partners', built));
  figures.push({
    what: memoryFigureName,
    ...memoryFigure(world, heldBytes() - before),
  });
  figures.push({
    what: 'typed arrays a company, tags and all',
    median: Math.round(index.bytes / (sizes.smes + sizes.partners)),
    unit: 'B',
    samples: 1,
  });
  figures.push(...queryFigures(index, sizes));
  figures.push(allPairs(index, sizes));
  figures.push(...changeFigures(index, world, sizes));
  figures.push(...bruteFigures(world));
  const { read, figures: ofBytes } = writeAndRead(index);
  figures.push(...ofBytes);
  return { figures, faults: checkAnswers({ built: index, read }, world, sizes.k) };
}

function buildIndex({ smes, partners }: World): PairIndex {
  const index = new PairIndex(weights);
  for (const sme of smes) index.putSme(sme);
  for (const partner of partners) index.putPartner(partner);
  return index;
}

/** A tag is a code of any list of the profile; it is counted at four bytes. */
function memoryFigure({ smes, partners }: World, held: number) {
  const companies = [...smes, ...partners];
  const tags = companies.reduce((sum, company) => sum + tagsOf(company), 0);
  return {
    median: Math.round((held - 4 * tags) / companies.length),
    unit: 'B',
    samples: 1,
    note: `heap and buffers after a collection, less 4 B a tag (${rounded(tags / companies.length)} tags a company)`,
  };
}

function tagsOf(company: SmeFacts | PartnerFacts): number {
  const { industries, offers, seeks, phases, programmes, certificates, languages } = company;
  const lists = [industries, offers, seeks, phases, programmes, certificates, languages];
  const places = 'kind' in company ? company.regionsSought : company.prefectures;
  return [...lists, places].reduce((sum, list) => sum + (list?.length ?? 0), 1);
}

/** Queries come from companies that the index has never seen, other ones in every round. */
function queryFigures(index: PairIndex, { smes, partners, k }: Sizes): Figure[] {
  const random = seeded(11);
  const ofPartner: number[] = [];
  const ofSme: number[] = [];
  const askPartner = () => {
    const partner = makePartner(random, 'p-new');
    return () => index.topSmes(partner, k);
  };
  const askSme = () => {
    const sme = makeSme(random, 's-new');
    return () => index.topPartners(sme, k);
  };
  sampled(20, 2_000, askPartner);
  sampled(50, 1_000, askSme);
  for (let round = 0; round < rounds; round += 1) {
    ofPartner.push(...sampled(30, 4_000, askPartner));
    ofSme.push(...sampled(300, 2_000, askSme));
  }
  return [
    figure(`one partner: top ${k} of ${smes.toLocaleString('en')} firms`, ofPartner),
    figure(`one firm: top ${k} of ${partners.toLocaleString('en')} partners`, ofSme),
  ];
}

function allPairs(index: PairIndex, { partners, k }: Sizes): Figure {
  const every = timed(() => {
    let pairs = 0;
    for (const { best } of index.everySme(k)) pairs += best.length;
    return pairs;
  });
  const row = longFigure(
    `every firm: top ${k} of ${partners.toLocaleString('en')} partners`,
    every,
  );
  return { ...row, note: `${every.result.toLocaleString('en')} pairs given; ${row.note}` };
}

/** What is measured once, with the processor time beside the clock's. */
function longFigure(what: string, { ms, cpuMs }: Timed<unknown>): Figure {
  return { ...figure(what, [ms]), note: `${rounded(cpuMs)} ms of processor time` };
}

function changeFigures(index: PairIndex, world: World, { k }: Sizes): Figure[] {
  const random = seeded(13);
  const changeSme = () => {
    const place = Math.floor(random() * world.smes.length);
    const sme = makeSme(random, world.smes[place]?.id ?? '');
    world.smes[place] = sme;
    return () => index.putSme(sme);
  };
  const changePartner = () => {
    const place = Math.floor(random() * world.partners.length);
    const partner = makePartner(random, world.partners[place]?.id ?? '');
    world.partners[place] = partner;
    return () => index.putPartner(partner);
  };
  const figures = [
    figure('change of one firm', sampled(200, 2_000, changeSme)),
    figure('change of one partner', sampled(100, 2_000, changePartner)),
  ];
  const asking = world.partners[0];
  if (asking !== undefined) {
    const changeAndAsk = () => {
      const change = changeSme();
      return () => {
        change();
        index.topSmes(asking, k);
      };
    };
    figures.push(
      figure('change of one firm and the next question', sampled(20, 4_000, changeAndAsk)),
    );
  }
  removeSome(index, world);
  return figures;
}

function removeSome(index: PairIndex, world: World): void {
  for (let count = 0; count < 100; count += 1) {
    const place = (count * 7_919) % world.smes.length;
    const [sme] = world.smes.splice(place, 1);
    if (sme !== undefined) index.removeSme(sme.id);
  }
}

function bruteFigures({ smes, partners }: World): Figure[] {
  let next = 0;
  const onePair = () => {
    const sme = smes[(next * 7_919) % smes.length];
    const partner = partners[(next * 31) % partners.length];
    next += 1;
    return () => {
      if (sme !== undefined && partner !== undefined) pairScore(sme, partner, weights);
    };
  };
  sampled(2_000, 1_000, onePair);
  const pairs = sampled(10_000, 3_000, onePair);
  return [
    figure('pairScore, one pair with words', pairs),
    {
      ...figure('one partner by pairScore of all firms', [mean(pairs) * smes.length]),
      note: `${pairs.length} pairs measured, reckoned for all`,
    },
  ];
}

/** Writes the changed index and reads it back, which must answer the same. */
function writeAndRead(index: PairIndex): { read: PairIndex; figures: Figure[] } {
  let bytes = index.toBytes();
  let read = index;
  const written = sampled(3, 10_000, () => () => {
    bytes = index.toBytes();
  });
  const restored = sampled(3, 10_000, () => () => {
    read = PairIndex.fromBytes(bytes);
  });
  const size = `${rounded(bytes.length / 1e6)} MB`;
  return {
    read,
    figures: [
      { ...figure('written as bytes', written), note: size },
      figure('read from bytes', restored),
    ],
  };
}

/** Every answer must be the one that the scores of all pairs give: ids, order and numbers. */
function checkAnswers(indexes: Record<string, PairIndex>, world: World, k: number): string[] {
  const faults: string[] = [];
  const brute = everyPair(world, weights);
  const check = (what: string, wanted: BestPairs, ask: (index: PairIndex) => BestPairs) => {
    for (const [name, index] of Object.entries(indexes)) {
      if (JSON.stringify(ask(index)) !== JSON.stringify(wanted)) {
        faults.push(`${what}: the index as ${name} answers otherwise than the scores of all pairs`);
      }
    }
  };
  for (const partner of spread(world.partners, 4)) {
    const wanted = brute.topSmes(partner, k, excluded);
    check(`partner ${partner.id}`, wanted, (index) => index.topSmes(partner, k, { excluded }));
  }
  for (const sme of spread(world.smes, 60)) {
    const wanted = brute.topPartners(sme, k, excluded);
    check(`firm ${sme.id}`, wanted, (index) => index.topPartners(sme, k, { excluded }));
  }
  return faults;
}

/** So many of a list, evenly apart. */
function spread<T>(list: readonly T[], count: number): T[] {
  const step = Math.max(1, Math.floor(list.length / count));
  return list.filter((_, place) => place % step === 0).slice(0, count);
}
