import type { Condition } from '../conditions.ts';

/** A kind of unlawfulness that the card counts points for, such as undeclared work or an undeclared partner. */
export interface CardType {
  readonly label: string;
  /** Points from which a case file reaches this type; above 0. */
  readonly threshold: number;
}

export interface CardAnswer {
  readonly condition: Condition;
  /** One number per type of the card; may be negative. */
  readonly points: readonly number[];
}

/** A question that a column of the delivery answers. A case file gets the points of the first answer that holds, none when none does. */
export interface CardQuestion {
  readonly feature: string;
  readonly text: string;
  readonly answers: readonly CardAnswer[];
}

/** A card with questions, fixed answers and points, drawn up by experts (Utrecht's "scorekaart", inventory of 2003). Plain JSON. */
export interface ExpertCard {
  readonly title: string;
  readonly types: readonly CardType[];
  readonly questions: readonly CardQuestion[];
  /**
   * One high characteristic never suffices: a case file that scores above average on its highest question counts only when it also scores
   * above average on at least this many others. 0 switches the rule off.
   */
  readonly othersNeeded: number;
}

/** One criterion that puts a case file in a risk group or not (Leeuwarden, Winterswijk): all conditions must hold. */
export interface SingleProfile {
  readonly name: string;
  readonly conditions: readonly Condition[];
}
