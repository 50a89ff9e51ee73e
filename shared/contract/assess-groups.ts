import { z } from 'zod';
import type { BiasVaultState } from '../domain/bias-permission.ts';
import type { Hidden } from '../domain/small-cells.ts';
import type { GroupVerdict } from '../learning/bias/compare-groups.ts';
import { call, job } from './call.ts';
import { type Estimate, type ModelKind, modelKinds } from './train.ts';

const use = { model: z.enum(modelKinds), capacity: z.int().min(1).max(1_000_000) };

/**
 * The permission to look at group attributes: why, on what legal basis, who, until when, and when the attributes are deleted. One person
 * asks for it and another approves it.
 */
export interface BiasPermission {
  readonly id: number;
  readonly purpose: string;
  readonly basis: string;
  readonly users: readonly string[];
  /** Last day on which the attributes may be looked at, and the day on which they must be deleted (yyyy-mm-dd). */
  readonly validUntil: string;
  readonly deleteOn: string;
  readonly askedBy: string;
  readonly askedAt: string;
  readonly approvedBy: string | null;
  readonly approvedAt: string | null;
  readonly endedBy: string | null;
  readonly endedAt: string | null;
}

export interface BiasVault {
  /** What lies in it: group attributes by name, and how many persons or rows have one. */
  readonly attributes: readonly { readonly name: string; readonly rows: number }[];
  /** The newest permission, whatever became of it. */
  readonly permission: BiasPermission | null;
  /** `deletion-due`: the day has passed and the attributes are still there. */
  readonly state: BiasVaultState;
  /** Whether the person who is in now may measure with it today, or may approve what was asked. */
  readonly mayMeasure: boolean;
  readonly mayApprove: boolean;
  /** Whether there is a permission to end, and the person who is in may: who works here, and who may approve. */
  readonly mayEnd: boolean;
  /** Why the person who is in cannot approve what was asked; null when they can, and when nothing waits for approval. */
  readonly cannotApprove: 'role' | 'asked-it' | 'passphrase-not-own' | null;
  /** What was deleted last, by whom; null before the first time. */
  readonly deleted: { readonly rows: number; readonly by: string; readonly at: string } | null;
  /** The day on which it is asked, and the last one that a permission may name (yyyy-mm-dd). */
  readonly today: string;
  readonly latest: string;
}

/** What is measured of a group; each is a share of counts. */
export const groupMeasures = [
  /** Chosen by the model, of the dossiers to choose from. */
  'selected',
  /** Random dossiers that the model would choose and that were lawful, of all random dossiers of the group. */
  'wronglySelected',
  /** Would be chosen, of the lawful random dossiers (false-positive rate). */
  'falsePositive',
  /** Would not be chosen, of the unlawful random dossiers (false-negative rate). */
  'falseNegative',
  /** Unlawful, of the random dossiers that would be chosen. */
  'precision',
  /** Unlawful, of all random dossiers: how the groups differ in truth. */
  'baseRate',
  /** Of the present practice: investigated other than by lot, of all dossiers; */
  'practiceInvestigated',
  /** investigated other than by lot and lawful, of all dossiers; */
  'practiceWrongly',
  /** unlawful, of those investigated other than by lot with a known outcome. */
  'practicePrecision',
] as const;
export type GroupMeasure = (typeof groupMeasures)[number];

interface FigureOf {
  readonly measure: GroupMeasure;
  /** `leeftijdsgroep`, or an intersection such as `leeftijdsgroep × geslacht`. */
  readonly attribute: string;
  readonly group: string;
  readonly verdict: GroupVerdict;
}

export interface ShownFigure extends FigureOf {
  readonly hidden: null;
  readonly hits: number;
  readonly n: number;
  readonly rate: Estimate | null;
  readonly others: { readonly hits: number; readonly n: number };
  /** Share of the group minus that of all others of the attribute. */
  readonly difference: Estimate | null;
  readonly riskRatio: Estimate | null;
  readonly p: number | null;
  /** After Benjamini-Hochberg with weights over the whole measurement: all measures, all attributes and all intersections. */
  readonly adjustedP: number | null;
  /** Dossiers per group with which this difference would be found in 80 of 100 cases. */
  readonly needed: number | null;
}

/** What stays of a group of so few people that no count of it is kept, or whose counts would give those of such a group away. */
export interface HiddenFigure extends FigureOf {
  readonly hidden: Hidden;
  readonly hits: null;
  readonly n: null;
  readonly rate: null;
  readonly others: null;
  readonly difference: null;
  readonly riskRatio: null;
  readonly p: null;
  readonly adjustedP: null;
  readonly needed: null;
}

export type GroupFigure = ShownFigure | HiddenFigure;

interface CalibrationOf {
  readonly attribute: string;
  readonly group: string;
  /** Too high or too low by more than chance explains, with all groups that were looked at taken into account; null when too small. */
  readonly differs: boolean | null;
}

export interface ShownCalibration extends CalibrationOf {
  readonly hidden: null;
  readonly n: number;
  readonly hits: number;
  /** Mean estimate, after a shift on the log-odds by which all random dossiers together come out right. */
  readonly predicted: number;
  readonly observed: Estimate;
}

export interface HiddenCalibration extends CalibrationOf {
  readonly hidden: Hidden;
  readonly n: null;
  readonly hits: null;
  readonly predicted: null;
  readonly observed: null;
}

/** Whether the estimates of a group are right on average, on random dossiers. */
export type GroupCalibration = ShownCalibration | HiddenCalibration;

export const chainSteps = ['population', 'model', 'manual', 'investigated', 'found', 'measure', 'upheld'] as const;
export type ChainStep = (typeof chainSteps)[number];

/** Counts of one group at each step of the process; null where the vault does not tell, or where the count is hidden. */
export interface ChainCount {
  readonly step: ChainStep;
  readonly attribute: string;
  readonly group: string;
  readonly n: number | null;
  /** Of all groups of the attribute together. */
  readonly total: number | null;
  readonly share: Estimate | null;
  readonly hidden: Hidden | null;
}

export interface ProxyFigure {
  readonly attribute: string;
  readonly group: string;
  /** Null: all features together. */
  readonly feature: string | null;
  readonly label: string;
  readonly auc: Estimate;
  readonly n: number;
  readonly flagged: boolean;
}

/** Where one term of the model differs most between groups. */
export interface TermGap {
  /** Place in the model. */
  readonly term: number;
  readonly attribute: string;
  readonly group: string;
  /** Mean log-odds that the term adds in the group minus in all others, over the dossiers to choose from. */
  readonly difference: number;
}

/** Dossiers that look alike, found without group attributes, for which the model errs more or less often than for all others. */
export interface ClusterFigure {
  readonly cluster: number;
  readonly n: number;
  readonly hits: number;
  readonly others: { readonly hits: number; readonly n: number };
  readonly difference: Estimate;
  readonly p: number;
  readonly adjustedP: number;
  readonly verdict: GroupVerdict;
  /** What sets them apart, the most telling first. */
  readonly marks: readonly { readonly label: string; readonly mean: number; readonly others: number }[];
}

/** What investigations that one caseworker asked for found, against those of all others. Codes, never names. No counts of a few. */
export interface CaseworkerFigure {
  readonly code: string;
  readonly n: number | null;
  readonly hits: number | null;
  readonly rate: Estimate | null;
  readonly difference: Estimate | null;
  readonly p: number | null;
  readonly adjustedP: number | null;
  readonly verdict: GroupVerdict;
}

/** Why a part could not be measured; the page has the sentence. */
export type GroupsRefusal = 'no-random' | 'few-errors' | 'no-caseworkers' | 'no-investigations';

/** What a measurement found. Figures, never attributes of anybody. */
export interface GroupsFound {
  readonly model: ModelKind;
  /** Dossiers that the model would choose, of those to choose from. */
  readonly capacity: number;
  readonly eligible: number;
  /** Groups smaller than this are listed and not judged. */
  readonly smallest: number;
  /** Equal is: not apart by this share, nor by a fifth of what holds for all groups together. */
  readonly margin: number;
  /** Random dossiers with a known outcome; whether the model learned from them, which flatters it. */
  readonly random: number;
  readonly learnedFrom: boolean;
  /** Dossiers of the present practice and the first day of the investigations that count (yyyy-mm-dd); null without quarterly deliveries. */
  readonly practice: { readonly dossiers: number; readonly from: string } | null;
  readonly figures: readonly GroupFigure[];
  readonly calibration: readonly GroupCalibration[];
  readonly chain: readonly ChainCount[];
  /** Features that tell a group apart; of a group without any, the feature that comes nearest. */
  readonly proxies: readonly ProxyFigure[];
  /** Pairs of a feature and a group that were looked at. */
  readonly scanned: number;
  /** Of each term of the model that has a group large enough. */
  readonly terms: readonly TermGap[];
  readonly clusters: { readonly figures: readonly ClusterFigure[]; readonly refused: GroupsRefusal | null };
  readonly caseworkers: { readonly figures: readonly CaseworkerFigure[]; readonly refused: GroupsRefusal | null };
}

export interface GroupsMeasured extends GroupsFound {
  readonly by: string;
  readonly at: string;
  /** False when the training, the model, the capacity, the deliveries or the requirements are others by now. */
  readonly upToDate: boolean;
  /** Keys of all that needs an explanation before release, with the explanation where there is one. */
  readonly toExplain: readonly {
    readonly key: string;
    readonly explanation: { readonly words: string; readonly by: string; readonly at: string } | null;
  }[];
}

export const groupsContract = {
  'assess.biasVault': call<BiasVault>()(z.strictObject({}), { needs: 'read' }),
  'assess.askBiasPermission': call<null>()(
    z.strictObject({
      purpose: z.string().trim().min(20).max(2000),
      basis: z.string().trim().min(5).max(400),
      users: z.array(z.string().trim().min(1).max(120)).min(1).max(20),
      validUntil: z.iso.date(),
      deleteOn: z.iso.date(),
    }),
  ),
  'assess.approveBiasPermission': call<null>()(z.strictObject({ id: z.int().min(1) }), { needs: 'approve' }),
  /** By who works here, or by who may approve: what somebody allowed they may take back. */
  'assess.endBiasPermission': call<null>()(z.strictObject({ id: z.int().min(1) }), { needs: 'withdraw' }),
  /** Deletes every group attribute from the vault; figures that were measured stay. */
  'assess.deleteBias': job<{ readonly rows: number }>()(z.strictObject({})),

  'assess.measureGroups': job<null>()(z.strictObject(use)),
  /** Null before the first measurement; of what was measured last when nothing was measured of this use. */
  'assess.groups': call<GroupsMeasured | null>()(z.strictObject(use), { needs: 'read' }),
  /** Why a difference is there and is reasonable, by name; goes with what was measured of this training. Empty words take it back. */
  'assess.explainDifference': call<null>()(
    z.strictObject({ ...use, key: z.string().min(1).max(400), words: z.string().trim().max(2000) }),
    { needs: 'sign' },
  ),
};
