/**
 * The reference facts, typed: the only file of this room that reads the JSON files. Rows are given
 * as they are (see `source` and `confidence` in the files); nothing is changed here.
 */

import certificateRows from '../../prisma/facts/certificates.json';
import fieldRows from '../../prisma/facts/cooperation-fields.json';
import glossaryFile from '../../prisma/facts/glossary.json';
import industryRows from '../../prisma/facts/industries.json';
import materialRows from '../../prisma/facts/materials.json';
import prefectureRows from '../../prisma/facts/prefectures.json';
import processRows from '../../prisma/facts/processes.json';
import programmeRows from '../../prisma/facts/programmes.json';
import provinceRows from '../../prisma/facts/provinces.json';
import type { Names } from '../i18n/locales';

export type { Names };

export type Synonyms = Record<keyof Names, string[]>;

export interface TaggedRow {
  code: string;
  names: Names;
  synonyms?: Synonyms;
  confidence: string;
}

export interface ViewRow extends TaggedRow {
  isicDivisions: string[];
  cluster?: string;
}

export interface IsicRow extends TaggedRow {
  level: 'section' | 'division' | 'group';
  isic: string;
  tsic2009?: string;
  jsic?: { code: string; nameJa: string }[];
}

export interface TechniqueRow extends TaggedRow {
  group: string;
  isic: string[];
}

export interface FieldRow {
  code: string;
  labels: Names;
  phase: 1 | 2 | 3 | null;
  confidence: string;
}

export interface ProgrammeRow {
  code: string;
  names: Names;
  fields: string[];
  confidence: string;
}

export interface ProvinceRow {
  code: string;
  names: Names;
  region: string;
  eec: boolean;
}

export interface PrefectureRow {
  code: string;
  names: Names;
  kana: string;
  region: string;
  regionNames: Names;
}

interface GlossaryRow extends Names {
  key: string;
  kind: string;
  note?: string;
  source?: string;
}

/** The files are checked by the loader of the facts; here their shape is only named. */
const typed = <T>(rows: unknown) => rows as readonly T[];

export const targetIndustries = typed<ViewRow>(industryRows.targetIndustries);
export const ftiGroups = typed<ViewRow>(industryRows.ftiGroups);
export const ftiClusters = typed<TaggedRow>(industryRows.ftiClusters);
export const isicRows = typed<IsicRow>([
  ...industryRows.isicSections,
  ...industryRows.isicDivisions,
  ...industryRows.isicGroups,
]);
export const fields = typed<FieldRow>(fieldRows);
export const programmes = typed<ProgrammeRow>(programmeRows);
export const provinces = typed<ProvinceRow>(provinceRows);
export const prefectures = typed<PrefectureRow>(prefectureRows);
export const processes = typed<TechniqueRow>(processRows);
export const materials = typed<TechniqueRow>(materialRows);
export const certificates = typed<TaggedRow & { group: string }>(certificateRows);
export const glossaryRows = typed<GlossaryRow>(glossaryFile);
