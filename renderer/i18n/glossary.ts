import { modelTerms } from './glossary-models.ts';
import { quarterTerms } from './glossary-quarter.ts';

interface GlossaryEntry {
  readonly term: string;
  readonly meaning: string;
}

export interface GlossaryTerm {
  readonly nl: GlossaryEntry;
  readonly en: GlossaryEntry;
}

/** The words of the field that the program keeps, explained at language level B1. */
export const glossary: readonly GlossaryTerm[] = [
  ...modelTerms,
  ...quarterTerms,
  {
    nl: {
      term: 'Aselect',
      meaning:
        'Door loting gekozen. Elk dossier heeft dezelfde kans. Alleen zo weet u hoe vaak er iets mis is bij iedereen.',
    },
    en: {
      term: 'Random',
      meaning:
        'Chosen by lot. Every case file has the same chance. Only so you know how often something is wrong overall.',
    },
  },
  {
    nl: {
      term: 'AUC',
      meaning:
        'Neem één onrechtmatig en één rechtmatig dossier. De AUC zegt hoe vaak het model het onrechtmatige hoger zet. 0,5 is loten, 1 is foutloos.',
    },
    en: {
      term: 'AUC',
      meaning:
        'How often the model puts the right one higher, of one unlawful and one lawful case file. 0.5 is drawing lots, 1 is without fault.',
    },
  },
  {
    nl: {
      term: 'Betrouwbaarheidsinterval',
      meaning:
        'De grenzen waartussen het echte getal waarschijnlijk ligt. Hoe minder dossiers, hoe verder de grenzen uit elkaar liggen.',
    },
    en: {
      term: 'Confidence interval',
      meaning: 'The limits between which the true figure probably lies. The fewer case files, the wider the limits.',
    },
  },
  {
    nl: {
      term: 'Bias',
      meaning: 'Een scheve uitkomst: de ene groep wordt vaker onderzocht of gemist dan de andere, zonder goede reden.',
    },
    en: {
      term: 'Bias',
      meaning: 'A skewed outcome: one group is investigated or missed more often than another, without good reason.',
    },
  },
  {
    nl: {
      term: 'Biaskluis',
      meaning:
        'Het afgesloten deel van de kluis met kenmerken van groepen, zoals geslacht en wijk. Geen model kan erbij. Meten mag alleen met toestemming van iemand anders.',
    },
    en: {
      term: 'Bias vault',
      meaning:
        'The locked part of the vault with attributes of groups, such as sex and district. No model can reach it. Measuring needs the permission of somebody else.',
    },
  },
  {
    nl: {
      term: 'Brierscore',
      meaning:
        'Hoe ver de schattingen gemiddeld van de uitkomst af zitten. Lager is beter. Vergelijk hem met een model dat altijd het gemiddelde zegt.',
    },
    en: {
      term: 'Brier score',
      meaning:
        'How far the estimates are from the outcome on average. Lower is better. Compare with always saying the average.',
    },
  },
  {
    nl: {
      term: 'Dossier',
      meaning: 'Alles wat over één uitkering is ingelezen. In een losse tabel is dat één regel.',
    },
    en: {
      term: 'Case file',
      meaning: 'All that was read in about one benefit. In a separate table that is one row.',
    },
  },
  {
    nl: {
      term: 'Grensgeval',
      meaning:
        'Een dossier dat in de ene herhaling wel en in de andere niet wordt gekozen. De keuze is dan weinig zeker.',
    },
    en: {
      term: 'Borderline case',
      meaning: 'A case file that is chosen in one repetition and not in another. The choice is then not very certain.',
    },
  },
  {
    nl: {
      term: 'Herhaling',
      meaning:
        'Het model opnieuw trainen op een iets andere keuze van dossiers. Wat dan terugkomt, is waarschijnlijk geen toeval.',
    },
    en: {
      term: 'Repetition',
      meaning:
        'Training the model again on a slightly different choice of case files. What comes back is probably not chance.',
    },
  },
  {
    nl: {
      term: 'Herijken',
      meaning:
        'Schattingen aanpassen aan hoe vaak er echt iets mis is. Dat blijkt uit de loting, of uit de nieuwste uitkomsten.',
    },
    en: {
      term: 'Recalibrate',
      meaning:
        'To set estimates to how often something is really wrong. The random sample tells, or the newest outcomes.',
    },
  },
  {
    nl: {
      term: 'IJking',
      meaning:
        'Of een schatting klopt. Van dossiers met een schatting van 20 van de 100 hoort ongeveer een vijfde onrechtmatig te zijn.',
    },
    en: {
      term: 'Calibration',
      meaning: 'Whether an estimate holds. Of case files at 20 in 100 about one fifth should be unlawful.',
    },
  },
  {
    nl: {
      term: 'Ketengetal',
      meaning:
        'Een controlegetal bij elke regel van het logboek, gemaakt uit die regel en de vorige. Wie iets verandert, breekt de keten.',
    },
    en: {
      term: 'Chain value',
      meaning:
        'A check value on each line of the log, made from that line and the one before. Whoever changes something breaks the chain.',
    },
  },
  {
    nl: {
      term: 'Kluis',
      meaning: 'Het versleutelde bestand waarin alles staat. Alleen met de wachtzin of de herstelcode gaat het open.',
    },
    en: {
      term: 'Vault',
      meaning: 'The encrypted file that holds everything. It opens only with the passphrase or the recovery code.',
    },
  },
  {
    nl: {
      term: 'Kruisvalidatie',
      meaning: 'De dossiers in delen splitsen, en elk deel toetsen met een model dat dit deel niet heeft gezien.',
    },
    en: {
      term: 'Cross-validation',
      meaning: 'Splitting the case files in parts, and testing each part with a model that has not seen that part.',
    },
  },
  {
    nl: {
      term: 'Log-odds',
      meaning:
        'De schaal waarop het model rekent. Op die schaal kunt u bijdragen optellen. Het programma vertaalt ze naar een aantal van de 100.',
    },
    en: {
      term: 'Log-odds',
      meaning:
        'The scale on which the model computes. On it contributions add up. The program translates them to a number in 100.',
    },
  },
  {
    nl: {
      term: 'McNemar, toets van',
      meaning:
        'Vergelijkt twee lijsten op dezelfde gelote dossiers. Alleen de treffers die op één van beide lijsten staan, tellen mee.',
    },
    en: {
      term: 'McNemar’s test',
      meaning: 'Compares two lists on the same random case files. Only the hits that stand on one of both count.',
    },
  },
  {
    nl: {
      term: 'Marge',
      meaning:
        'Hoe klein een verschil moet zijn om er niet toe te doen. De marge ligt vast voordat de uitkomst bekend is.',
    },
    en: {
      term: 'Margin',
      meaning: 'How small a difference must be not to matter. The margin is fixed before the outcome is known.',
    },
  },
  {
    nl: {
      term: 'Onrechtmatig',
      meaning: 'Uit onderzoek bleek dat er te veel of ten onrechte is betaald. Dat zegt niets over opzet.',
    },
    en: {
      term: 'Unlawful',
      meaning: 'An investigation found that too much was paid, or wrongly. That says nothing about intent.',
    },
  },
  {
    nl: {
      term: 'Precisie',
      meaning: 'Welk deel van de gekozen dossiers raak is. Ook wel efficiëntie genoemd.',
    },
    en: {
      term: 'Precision',
      meaning: 'Which part of the selected case files is a hit. Also called efficiency.',
    },
  },
  {
    nl: {
      term: 'Predictieverschil',
      meaning:
        'Hoe vaak het raak is bij dossiers die het model kiest, min hoe vaak bij dossiers uit de loting. Alleen dit verschil zegt of kiezen beter is dan loten.',
    },
    en: {
      term: 'Prediction difference',
      meaning:
        'How often something is found in case files that the model chooses, minus how often in those drawn by lot. Only this difference says whether choosing is better than drawing lots.',
    },
  },
  {
    nl: {
      term: 'PSI',
      meaning: 'Hoe ver een verdeling is verschoven tussen twee peildata. Onder 0,10 weinig, boven 0,25 duidelijk.',
    },
    en: {
      term: 'PSI',
      meaning: 'How far a distribution moved between two reference dates. Below 0.10 little, above 0.25 clearly.',
    },
  },
  {
    nl: {
      term: 'Recall',
      meaning: 'Welk deel van alle onrechtmatige dossiers in de selectie zit. Ook wel effectiviteit genoemd.',
    },
    en: {
      term: 'Recall',
      meaning: 'Which part of all unlawful case files is in the selection. Also called effectiveness.',
    },
  },
  {
    nl: {
      term: 'Route',
      meaning: 'Hoe een dossier in onderzoek kwam: door het model, door loting of door een signaal.',
    },
    en: {
      term: 'Route',
      meaning: 'How a case file came to be investigated: by the model, by lot or by a tip.',
    },
  },
  {
    nl: {
      term: 'RuleFit',
      meaning: 'Een model van regels die u kunt lezen, zoals: 3 of meer stukken te laat. Elke regel heeft een gewicht.',
    },
    en: {
      term: 'RuleFit',
      meaning: 'A model of rules that you can read, such as: 3 or more documents late. Each rule has a weight.',
    },
  },
  {
    nl: {
      term: 'Startwaarde',
      meaning: 'Het getal waarmee het toeval begint. Met dezelfde startwaarde krijgt u precies dezelfde uitkomst.',
    },
    en: {
      term: 'Seed',
      meaning: 'The number that chance starts from. With the same seed you get exactly the same outcome.',
    },
  },
  {
    nl: {
      term: 'Trefkans',
      meaning:
        'Hoe vaak onderzoek iets vindt, bijvoorbeeld 41 van 160. Bij een dossier is het een schatting, geen zekerheid.',
    },
    en: {
      term: 'Hit rate',
      meaning:
        'How often an investigation finds something, for example 41 of 160. For one case file it is an estimate, not a certainty.',
    },
  },
  {
    nl: {
      term: 'Wachtzin',
      meaning: 'Een lang wachtwoord van gewone woorden. Makkelijk te onthouden en moeilijk te raden.',
    },
    en: {
      term: 'Passphrase',
      meaning: 'A long password of ordinary words. Easy to remember and hard to guess.',
    },
  },
];
