const nl = {
  // list
  action: 'Vervangen',
  head: 'Niet mogelijk?',
  replace: (number: string) => `${number}: vervangen`,
  replaced: 'vervangen',
  newcomer: 'nieuw op de lijst',
  inPlaceOf: (number: string) => `in plaats van ${number}`,
  moved: 'eerst door het model gekozen, nu door loting',
  filter: (n: string) => `vervangen ${n}`,

  // dialog
  title: (number: string) => `${number} vervangen?`,
  why: 'Alleen als het dossier niet kan worden onderzocht. De reden is een feit dat een ander kan nagaan.',
  reason: 'Reden',
  note: 'Toelichting',
  noteHint: 'Waar is dit na te gaan? Geen namen en geen nummers: de toelichting komt in het logboek.',
  next: {
    random: 'Het volgende dossier in de rij van de loting komt ervoor in de plaats. U kiest dus niet wie.',
    model: 'Het dossier met de volgende schatting komt ervoor in de plaats. U kiest dus niet wie.',
  },
  final: 'Dit kunt u niet ongedaan maken. Uw naam, de datum en de reden komen op de lijst en in het logboek.',
  confirm: 'Vervangen',
  done: (old: string, by: string) => `${old} is vervangen door ${by}.`,
  doneNobody: (old: string) => `${old} is vervallen. Er was geen dossier meer over om in de plaats te komen.`,

  // panel
  panel: 'Dossiers die niet kunnen worden onderzocht',
  none: 'Nog geen dossier vervangen. Kan een dossier niet worden onderzocht? Kies in de lijst Vervangen.',
  many: 'Dit zijn veel vervangingen',
  manyWords: (n: string) =>
    `${n} vervangen: dat is meer dan een tiende. Ga na waarom. Wie dossiers vervangt om wat erin staat, maakt de loting oneerlijk.`,
  countsOfLot: (all: string) => `${all} vervangen.`,
  counts: (all: string, lot: string, model: string) =>
    `${all} vervangen: ${lot} uit de loting, ${model} uit de keus van het model.`,
  chance: (looked: string, eligible: string, chance: string) =>
    `De loting keek naar ${looked} van ${eligible} dossiers. Elk dossier had daarop ${chance} kans, ook wie is vervangen en wie ervoor in de plaats kwam.`,
  unfilled: (n: string) => (n === '1' ? '1 plaats bleef leeg.' : `${n} plaatsen bleven leeg.`),
  table: 'Vervangen dossiers per reden',
  times: 'Aantal',
  noSuch: 'Waarom staat ‘niet kansrijk’ er niet bij?',
  noSuchWords:
    'Een reden mag niet afhangen van wat er in het dossier staat. Wie dossiers weglaat die er goed uitzien, onderzoekt alleen nog dossiers die er slecht uitzien. Dan lijkt elk model te werken, en is de loting geen eerlijke maat meer.',
  mistake: 'Heeft u zich vergist?',
  mistakeWords:
    'De vervanging blijft staan, met naam en datum. Anders kan iemand proberen wie de volgende is. Een vergissing maakt de loting niet oneerlijk, zolang zij niet afhangt van wat er in het dossier staat.',
};

const en: typeof nl = {
  action: 'Replace',
  head: 'Not possible?',
  replace: (number) => `${number}: replace`,
  replaced: 'replaced',
  newcomer: 'new on the list',
  inPlaceOf: (number) => `in place of ${number}`,
  moved: 'first chosen by the model, now by lot',
  filter: (n) => `replaced ${n}`,

  title: (number) => `Replace ${number}?`,
  why: 'Only when the case file cannot be investigated. The reason is a fact that somebody else can look up.',
  reason: 'Reason',
  note: 'Explanation',
  noteHint: 'Where can this be looked up? No names and no numbers: the explanation goes into the log.',
  next: {
    random: 'The next case file in the line of the lot comes in its place. So you do not choose which.',
    model: 'The case file with the next estimate comes in its place. So you do not choose which.',
  },
  final: 'You cannot undo this. Your name, the date and the reason go on the list and into the log.',
  confirm: 'Replace',
  done: (old, by) => `${old} was replaced by ${by}.`,
  doneNobody: (old) => `${old} was dropped. No case file was left to come in its place.`,

  panel: 'Case files that cannot be investigated',
  none: 'No case file replaced yet. Can a case file not be investigated? Choose Replace in the list.',
  many: 'These are many replacements',
  manyWords: (n) =>
    `${n} replaced: more than a tenth. Find out why. Whoever replaces case files because of what is in them makes the lot unfair.`,
  countsOfLot: (all) => `${all} replaced.`,
  counts: (all, lot, model) => `${all} replaced: ${lot} of the lot, ${model} of what the model chose.`,
  chance: (looked, eligible, chance) =>
    `The lot looked at ${looked} of ${eligible} case files. Each had a chance of ${chance} of that, also those replaced and those that came in their place.`,
  unfilled: (n) => (n === '1' ? '1 place stayed empty.' : `${n} places stayed empty.`),
  table: 'Replaced case files per reason',
  times: 'Number',
  noSuch: 'Why is “not promising” not among them?',
  noSuchWords:
    'A reason may not depend on what is in the case file. Whoever leaves out case files that look right only investigates those that look wrong. Then every model seems to work, and the lot is no fair measure any more.',
  mistake: 'Did you make a mistake?',
  mistakeWords:
    'The replacement stays, with name and date. Otherwise somebody could try who is next. A mistake does not make the lot unfair, as long as it does not depend on what is in the case file.',
};

export const text = { nl, en };
