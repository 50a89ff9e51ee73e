import type { GroupTableMeasure } from '../../../../../shared/contract/assess-group-tables.ts';

/** A measure by its name, as the end of a title, and as a sentence about a share. */
interface MeasureWords {
  readonly name: string;
  readonly says: string;
}

const nl = {
  title: 'Geteld door een ander',
  why: 'Mag uw gemeente een groepskenmerk zelf niet hebben? Laat een ander tellen. U krijgt dan alleen afgeronde aantallen per groep terug. In de kluis komt van niemand een kenmerk.',
  choose: 'Tabel kiezen…',
  template: 'Leeg sjabloon bewaren…',
  templateName: 'groepstabel',
  templateSaved: (name: string) => `Het sjabloon staat in ${name}.`,

  // before the first table
  emptyTitle: 'Er is nog geen tabel',
  emptyWho:
    'Vraag iemand die de kenmerken al heeft en er apart van staat: het statistiekbureau van uw regio, of het CBS. Die koppelt uw dossiers aan de kenmerken, telt, rondt af op tientallen, en geeft alleen deze tabel terug.',
  emptyWhat: 'Eén regel per kenmerk en groep, met deze kolommen:',
  columns: [
    { name: 'kenmerk', says: 'zoals leeftijd of wijk' },
    { name: 'groep', says: 'zoals 27 tot 35 jaar' },
    { name: 'dossiers', says: 'alle dossiers van de groep' },
    { name: 'gekozen', says: 'hoeveel daarvan zijn gekozen' },
    { name: 'onderzocht', says: 'hoeveel er zijn onderzocht (mag ontbreken)' },
    { name: 'onrechtmatig', says: 'bij hoeveel daarvan er iets niet klopte (mag ontbreken)' },
  ],

  // what was read
  readTitle: 'Wat er is gelezen',
  invitation: 'Kies de tabel die u terugkreeg. CSV of Excel.',
  base: 'Afgerond op',
  bases: { '10': 'tientallen', '5': 'vijftallen', '1': 'niet afgerond' },
  read: (groups: string, attributes: string) =>
    `${groups === '1' ? '1 groep' : `${groups} groepen`}, van ${attributes === '1' ? '1 kenmerk' : `${attributes} kenmerken`}.`,
  aside: (lines: string) => `Overgeslagen omdat er geen groep op staat: regel ${lines}.`,
  problemsTitle: 'Deze tabel kan zo niet mee',
  problemsThen: 'Er is niets bewaard. Vraag een verbeterde tabel, of kies hierboven waarop is afgerond.',
  line: (line: string) => `Regel ${line}`,
  column: (column: string) => `kolom ${column}`,
  more: (count: string) => `En nog ${count}.`,
  smallTitle: 'Er staan heel kleine aantallen in',
  small: (lines: string) =>
    `Kijk naar regel ${lines}. Een aantal van 1 tot 9 kan naar personen wijzen. Vraag liever een tabel die op tientallen is afgerond.`,
  totals: (one: string, other: string) =>
    `De groepen van ${one} en die van ${other} zijn samen niet evenveel dossiers. Ga na of dezelfde dossiers zijn geteld.`,
  name: 'Wie heeft geteld?',
  nameHint: 'Bijvoorbeeld: statistiekbureau van de regio.',
  nameMissing: 'Vul in wie heeft geteld.',
  period: 'Over welke periode?',
  periodHint: 'Bijvoorbeeld: heel 2026.',
  periodMissing: 'Vul de periode in.',
  keep: 'Tabel bewaren',
  forget: 'Niet bewaren',

  // a table that was kept
  keptBy: (by: string, at: string) => `Bewaard door ${by}, ${at}.`,
  rounded: { '10': 'Afgerond op tientallen.', '5': 'Afgerond op vijftallen.', '1': 'Niet afgerond.' },
  remove: 'Weghalen',
  removeNamed: (name: string) => `Weghalen: ${name}`,
  removeTitle: (name: string, groups: string) => `Tabel ‘${name}’ met ${groups} groepen weghalen?`,
  removeWhy: 'De aantallen verdwijnen uit de kluis. In het logboek blijft staan dat de tabel er was.',
  removeConfirm: 'Weghalen',
  attribute: 'Kenmerk',
  measure: 'Maat',
  measures: {
    chosen: { name: 'Gekozen', says: 'gekozen, van alle dossiers van de groep' },
    wronglyInvestigated: {
      name: 'Ten onrechte onderzocht',
      says: 'onderzocht terwijl alles klopte, van alle dossiers van de groep',
    },
    precision: { name: 'Trefkans', says: 'onrechtmatig, van de onderzochte dossiers van de groep' },
  } satisfies Record<GroupTableMeasure, MeasureWords>,
  chartTitle: (measure: string, attribute: string) => `${measure}, per ${attribute}`,
  chartSentence: (says: string) =>
    `Per groep het deel dat is ${says}. Streepjes: van het laagste tot het hoogste interval van 95 % dat bij de afgeronde aantallen kan horen.`,
  noRates: 'Van geen enkele groep is hiervan een deel te berekenen.',
  summary: (differences: string, equal: string, undecided: string, small: string) =>
    `Verschil aangetoond: ${differences}. Gelijk binnen marge: ${equal}. Onbeslist: ${undecided}. Te klein: ${small}.`,
  higher: (group: string, points: string, range: string) =>
    `${group}: ${points} procentpunt meer dan de andere groepen samen (${range}).`,
  lower: (group: string, points: string, range: string) =>
    `${group}: ${points} procentpunt minder dan de andere groepen samen (${range}).`,
  range: (low: string, high: string) => `${low} tot ${high}`,
  means: (smallest: string, margin: string) =>
    `Een oordeel geldt alleen als het geldt voor elke tabel die bij de afgeronde aantallen kan horen; anders is het onbeslist. Onbeslist is dus geen ‘gelijk’. Te klein: misschien minder dan ${smallest} in de groep of in de rest. Gelijk: niet meer dan ${margin} procentpunt uit elkaar, en niet meer dan een vijfde van het gemiddelde. De p-waarden van een tabel zijn samen gecorrigeerd (Benjamini-Hochberg).`,
  group: 'Groep',
  dossiers: 'Dossiers',
  chosen: 'Gekozen',
  investigated: 'Onderzocht',
  unlawful: 'Onrechtmatig',
  counts: 'Aantal',
  share: 'Deel (interval 95 %)',
  difference: 'Verschil met de rest (procentpunt)',
  adjustedP: 'p (gecorrigeerd), hoogstens',
  below001: '< 0,001',
  verdict: 'Oordeel',
};

const en: typeof nl = {
  title: 'Counted by somebody else',
  why: 'Is your municipality not allowed to hold a group attribute? Let somebody else count. You get back rounded counts per group only. No attribute of anybody enters the vault.',
  choose: 'Choose table…',
  template: 'Save empty template…',
  templateName: 'group-table',
  templateSaved: (name) => `The template is in ${name}.`,

  emptyTitle: 'There is no table yet',
  emptyWho:
    'Ask somebody who has the attributes already and stands apart from this: the statistics office of your region, or Statistics Netherlands. They link your case files to the attributes, count, round to tens, and give back this table only.',
  emptyWhat: 'One line per attribute and group, with these columns:',
  columns: [
    { name: 'kenmerk', says: 'attribute, such as age or district' },
    { name: 'groep', says: 'group, such as 27 to 35 years' },
    { name: 'dossiers', says: 'all case files of the group' },
    { name: 'gekozen', says: 'how many of these were chosen' },
    { name: 'onderzocht', says: 'how many were investigated (may be left out)' },
    { name: 'onrechtmatig', says: 'in how many of these something was wrong (may be left out)' },
  ],

  readTitle: 'What was read',
  invitation: 'Choose the table that you got back. CSV or Excel.',
  base: 'Rounded to',
  bases: { '10': 'tens', '5': 'fives', '1': 'not rounded' },
  read: (groups, attributes) =>
    `${groups === '1' ? '1 group' : `${groups} groups`}, of ${attributes === '1' ? '1 attribute' : `${attributes} attributes`}.`,
  aside: (lines) => `Skipped because no group is on it: line ${lines}.`,
  problemsTitle: 'This table cannot come in as it is',
  problemsThen: 'Nothing was kept. Ask for a corrected table, or choose above what it was rounded to.',
  line: (line) => `Line ${line}`,
  column: (column) => `column ${column}`,
  more: (count) => `And ${count} more.`,
  smallTitle: 'There are very small counts in it',
  small: (lines) =>
    `Look at line ${lines}. A count from 1 to 9 may point at persons. Better ask for a table that is rounded to tens.`,
  totals: (one, other) =>
    `The groups of ${one} and those of ${other} are not the same number of case files together. Check whether the same case files were counted.`,
  name: 'Who counted?',
  nameHint: 'For instance: statistics office of the region.',
  nameMissing: 'Fill in who counted.',
  period: 'Over which period?',
  periodHint: 'For instance: all of 2026.',
  periodMissing: 'Fill in the period.',
  keep: 'Keep table',
  forget: 'Do not keep',

  keptBy: (by, at) => `Kept by ${by}, ${at}.`,
  rounded: { '10': 'Rounded to tens.', '5': 'Rounded to fives.', '1': 'Not rounded.' },
  remove: 'Take away',
  removeNamed: (name) => `Take away: ${name}`,
  removeTitle: (name, groups) => `Take away table ‘${name}’ with ${groups} groups?`,
  removeWhy: 'The counts disappear from the vault. The log still tells that the table was there.',
  removeConfirm: 'Take away',
  attribute: 'Attribute',
  measure: 'Measure',
  measures: {
    chosen: { name: 'Chosen', says: 'chosen, of all case files of the group' },
    wronglyInvestigated: {
      name: 'Wrongly investigated',
      says: 'investigated while all was well, of all case files of the group',
    },
    precision: { name: 'Hit rate', says: 'unlawful, of the investigated case files of the group' },
  },
  chartTitle: (measure, attribute) => `${measure}, by ${attribute}`,
  chartSentence: (says) =>
    `For each group the share that was ${says}. Whiskers: from the lowest to the highest 95% interval that can belong to the rounded counts.`,
  noRates: 'Of no group a share of this can be worked out.',
  summary: (differences, equal, undecided, small) =>
    `Difference shown: ${differences}. Equal within margin: ${equal}. Undecided: ${undecided}. Too small: ${small}.`,
  higher: (group, points, range) =>
    `${group}: ${points} percentage points more than the other groups together (${range}).`,
  lower: (group, points, range) =>
    `${group}: ${points} percentage points less than the other groups together (${range}).`,
  range: (low, high) => `${low} to ${high}`,
  means: (smallest, margin) =>
    `A verdict holds only when it holds for every table that can belong to the rounded counts; otherwise it is undecided. So undecided does not mean equal. Too small: perhaps fewer than ${smallest} in the group or in the rest. Equal: no more than ${margin} percentage points apart, and no more than a fifth of the average. The p-values of a table are corrected together (Benjamini-Hochberg).`,
  group: 'Group',
  dossiers: 'Case files',
  chosen: 'Chosen',
  investigated: 'Investigated',
  unlawful: 'Unlawful',
  counts: 'Count',
  share: 'Share (95% interval)',
  difference: 'Difference with the rest (percentage points)',
  adjustedP: 'p (corrected), at most',
  below001: '< 0.001',
  verdict: 'Verdict',
};

export const text = { nl, en };
