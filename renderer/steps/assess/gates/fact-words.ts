const nl = {
  purpose: (purpose: string, owner: string) => `Doel: ${purpose}. Eigenaar: ${owner}.`,
  noCriteria: 'Er waren geen eisen toen het model werd getraind.',
  otherCriteria: (version: string, inForce: string) =>
    `Het model is getraind onder versie ${version} van de eisen; nu geldt versie ${inForce}.`,
  criteriaBefore: (version: string) => `Versie ${version} lag vast voordat er een model was.`,
  criteriaAfter: (version: string, trainings: string) =>
    `Toen versie ${version} werd vastgelegd, waren er al uitkomsten te zien. Aantal trainingen: ${trainings}.`,
  criteriaMet: (met: string, failed: string, of: string, onLot: string) =>
    `Voldaan: ${met} van ${of}. Niet voldaan: ${failed}. De rest is onbeslist of niet te meten. Eisen over loten: ${onLot}.`,
  notFromQuarters: 'De tabel komt niet uit beoordeelde kwartaalleveringen.',
  judged: (deliveries: string, newest: string) => `Goedgekeurde leveringen: ${deliveries}, de laatste van ${newest}.`,
  noTable: 'Er is geen tabel uit kwartaalleveringen.',
  madeAt: (day: string) => `De tabel is gemaakt op ${day}.`,
  justified: (used: string, without: string) => `Kenmerken in gebruik: ${used}. Zonder reden: ${without}.`,
  proved: (used: string) => `Bewezen voor alle kenmerken in gebruik: ${used}.`,
  unproved: (unproved: string, used: string, least: string) =>
    `Niet voor elk dossier bewezen: ${unproved} van ${used} kenmerken. Het laagste aandeel is ${least}.`,
  leaks: (leaks: string, used: string) => `Kenmerken die de uitkomst kunnen verraden: ${leaks} van ${used}.`,
  random: (n: string, needed: string) => `Gelote dossiers met een bekende uitkomst: ${n}. Nodig: ${needed}.`,
  noRandom: 'Er zijn geen gelote onderzoeken.',
  apart: (n: string) => `Apart gehouden onderzoeken: ${n}.`,
  notRerun: 'Nog niet nagerekend.',
  rerun: (day: string) => `Nagerekend op ${day}.`,
  borderline: (n: string, of: string, repeats: string) =>
    `Grensgevallen op de lijst: ${n} van ${of}. Herhalingen: ${repeats}.`,
  noList: 'Dit model zet niemand boven een ander: er is geen lijst.',
  noDrift: 'Nog niet gemeten.',
  drift: (alarms: string, undecided: string) =>
    `Signalen: ${alarms}. Onbeslist, door te weinig dossiers: ${undecided}.`,
  expires: (expires: string, recalibrate: string) =>
    `Het model is geldig tot en met ${expires}. Herijken vóór ${recalibrate}.`,
  noGroups: 'Nog niet gemeten, of niet voor dit model en dit aantal.',
  groups: (random: string, needed: string) => `Gelote dossiers waarop is gemeten: ${random}. Nodig: ${needed}.`,
  undecided: (equal: string, undecided: string, tooSmall: string) =>
    `Gelijk binnen marge: ${equal}. Onbeslist: ${undecided}. Te klein om te beoordelen: ${tooSmall}.`,
  onTime: 'Er is niets dat al gewist moest zijn.',
  due: 'Er zijn groepskenmerken die al gewist moesten zijn.',
  unexplained: (n: string, of: string) => `Zonder uitleg: ${n} van ${of}.`,
  signatures: (n: string) => `Handtekeningen voor wat hier nu staat: ${n}.`,
};

const en: typeof nl = {
  purpose: (purpose, owner) => `Purpose: ${purpose}. Owner: ${owner}.`,
  noCriteria: 'There were no requirements when the model was trained.',
  otherCriteria: (version, inForce) =>
    `The model was trained under version ${version} of the requirements; version ${inForce} is in force now.`,
  criteriaBefore: (version) => `Version ${version} was recorded before there was a model.`,
  criteriaAfter: (version, trainings) =>
    `When version ${version} was recorded, results could be seen already. Number of trainings: ${trainings}.`,
  criteriaMet: (met, failed, of, onLot) =>
    `Met: ${met} of ${of}. Not met: ${failed}. The others are undecided or cannot be measured. Requirements about the lot: ${onLot}.`,
  notFromQuarters: 'The table does not stem from quarterly deliveries that were judged.',
  judged: (deliveries, newest) => `Accepted deliveries: ${deliveries}, the last one of ${newest}.`,
  noTable: 'There is no table from quarterly deliveries.',
  madeAt: (day) => `The table was made on ${day}.`,
  justified: (used, without) => `Features in use: ${used}. Without a reason: ${without}.`,
  proved: (used) => `Proved for all features in use: ${used}.`,
  unproved: (unproved, used, least) =>
    `Not proved for each case file: ${unproved} of ${used} features. The lowest share is ${least}.`,
  leaks: (leaks, used) => `Features that may give the outcome away: ${leaks} of ${used}.`,
  random: (n, needed) => `Case files drawn by lot with a known outcome: ${n}. Needed: ${needed}.`,
  noRandom: 'There are no investigations that were drawn by lot.',
  apart: (n) => `Investigations kept apart: ${n}.`,
  notRerun: 'Not computed again yet.',
  rerun: (day) => `Computed again on ${day}.`,
  borderline: (n, of, repeats) => `Borderline cases on the list: ${n} of ${of}. Repetitions: ${repeats}.`,
  noList: 'This model puts nobody above anybody else: there is no list.',
  noDrift: 'Not measured yet.',
  drift: (alarms, undecided) => `Alarms: ${alarms}. Undecided, for too few case files: ${undecided}.`,
  expires: (expires, recalibrate) => `The model is valid until ${expires}. Recalibrate before ${recalibrate}.`,
  noGroups: 'Not measured yet, or not for this model and number.',
  groups: (random, needed) => `Case files drawn by lot that were measured on: ${random}. Needed: ${needed}.`,
  undecided: (equal, undecided, tooSmall) =>
    `Equal within the margin: ${equal}. Undecided: ${undecided}. Too small to judge: ${tooSmall}.`,
  onTime: 'There is nothing that should have been deleted.',
  due: 'There are group attributes that should have been deleted.',
  unexplained: (n, of) => `Without an explanation: ${n} of ${of}.`,
  signatures: (n) => `Signatures for what is here now: ${n}.`,
};

export type FactWords = typeof nl;
export const factWords = { nl, en };
