import type { StepId } from '../app/steps.ts';
import { noSuspicion } from '../steps/dossier/no-suspicion.ts';
import type { Texts } from './language.ts';

interface StepHelp {
  /** What the step does and why. */
  readonly what: string;
  readonly how: readonly string[];
  readonly mind: readonly string[];
}

/** What "Uitleg bij deze stap" shows. */
export const help: Texts<Readonly<Record<StepId, StepHelp>>> = {
  nl: {
    vault: {
      what: 'De kluis is één versleuteld bestand. Alles wat u inleest en uitrekent, staat daarin.',
      how: [
        'Kies een kluis en typ uw wachtzin, of maak een nieuwe kluis.',
        'Schrijf de herstelcode op papier en typ twee groepen over.',
        'Maak geregeld een reservekopie op een andere plek.',
        'Vergrendel de kluis als u wegloopt. Na een tijd zonder gebruik gebeurt dat vanzelf.',
      ],
      mind: [
        'Wachtzin en herstelcode allebei kwijt? Dan kan niemand de kluis nog openen.',
        'Bij het kluisbestand hoort een sleutelbestand. Verplaats ze samen.',
        'Een oefenkluis is voor verzonnen gegevens. Elke pagina zegt dat.',
      ],
    },
    intake: {
      what: 'U leest een kwartaallevering in: elf tabellen over cliënten, uitkeringen, contacten en onderzoeken. Het programma leest alles eerst na en slaat pas op als u dat zegt.',
      how: [
        'Leg één keer een sleutelbeheerder vast. Die persoon typt bij elke levering een eigen wachtzin.',
        'Kies een map, een ZIP, een Excel-werkmap of een versleutelde levering.',
        'Kijk na welke tabel elk deel is en wat elke kolom wordt. Beantwoord de vragen die overblijven.',
        'Lees de levering in. Het rapport zegt wat is gelezen, hersteld en geweigerd, en wat veranderde sinds de vorige.',
        'Aanvaard de levering, of wijs haar af met een reden. Tot dan telt zij nergens mee.',
      ],
      mind: [
        'Het programma weigert namen, nummers en alles over herkomst, gezondheid of geloof. Dat kunt u niet uitzetten.',
        'Nummers worden pseudoniemen. Alleen de sleutelbeheerder kan ze terugvertalen.',
        'De tabel Onderzoeken is nodig. Alleen onderzochte dossiers hebben een uitkomst.',
        'Gooit u een levering weg, dan gaat de analysetabel mee die ervan is gemaakt, met modellen en selectie.',
        'Hebt u geen kwartaallevering? Dan kan het ook met één losse tabel.',
      ],
    },
    prepare: {
      what: 'Uit kwartaalleveringen maakt het programma kenmerken, elk zoals bekend op de peildatum of de dag vóór een onderzoek. U beslist welke mee mogen.',
      how: [
        'Lees na wat als onrechtmatig telt (het label), en pas dat zo nodig aan.',
        'Bereken de kenmerken. Bekijk per kenmerk de verdeling, het verloop en de AUC.',
        'Zet kenmerken aan met een geschreven reden. Voorstellen kunt u in één keer aannemen.',
        'Maak de analysetabel en ga verder naar Trainen.',
        'Kijk na de training wat niets deed. Dat vraagt u het volgende kwartaal niet meer op.',
      ],
      mind: [
        'Een proxy kan een groep verraden. Hij staat uit tot u opschrijft waarom hij toch nodig is.',
        'Een kenmerk dat de uitkomst verraadt, kan niet aan.',
        'Onbekend is iets anders dan nul. Werd een tabel later voor het eerst geleverd, dan zijn haar kenmerken daarvóór onbekend.',
        'Een maatregel die de gemeente heeft teruggenomen, telt niet mee vanaf de peildatum waarop dat bekend is.',
        'Komt er een levering bij of verandert u het label, dan is de analysetabel verouderd. Reken dan opnieuw.',
        'Een nieuwe tabel neemt de plaats in van de oude. De training daarop vervalt.',
        'Bracht u één tabel in, dan koos u de kenmerken al bij de stap Gegevens.',
      ],
    },
    train: {
      what: 'Het programma maakt modellen naast elkaar: regels (RuleFit), een eenvoudige scorekaart en risicogroepen. Vullen deskundigen een kaart of profiel in, dan komt dat ernaast. Zo ziet u of het ingewikkelde model beter is.',
      how: [
        'Kijk of er genoeg bekende uitkomsten zijn.',
        'Stel zo nodig iets in: regels, klassen, deskundigenkaart, profiel. Het hoeft niet.',
        'Terwijl u een kaart of profiel invult, ziet u meteen wie eronder vallen. Het telt pas mee als u bewaart.',
        'Start het trainen. Andere stappen blijven bruikbaar.',
        'Vergelijk de modellen. De scorekaart is de rivaal: wie niet beter is, is het ingewikkelde niet waard.',
        'Lees bij elke regel, klasse of groep hoe vaak zij raak was, met het interval.',
      ],
      mind: [
        noSuspicion.nl,
        'Een regel, klasse of groep is een verband, geen oorzaak.',
        'Een IV boven 0,5 is te mooi. Ga na of dat kenmerk al bekend was vóór het onderzoek.',
        'Een regel die in weinig herhalingen terugkomt, is waarschijnlijk toeval.',
        'Een model verloopt. Daarna traint u opnieuw op recente gegevens.',
      ],
    },
    assess: {
      what: 'U ziet hoe vaak elke route raak was, wat een model moet laten zien, en hoe goed de modellen werken op dossiers die zij niet eerder zagen.',
      how: [
        'Vergelijk bij Trefkans elke route met de aselecte steekproef. Zonder die steekproef valt er niets te bewijzen.',
        'Kijk met de planner wat u met uw aantallen kunt aantonen. Dat kan ook voordat er een model is.',
        'Vergelijk met loten: vindt het model meer dan het toeval?',
        'Kijk of de schatting klopt: van dossiers met een schatting van 20 van de 100 hoort ongeveer een vijfde raak te zijn.',
        'Lees bij elk cijfer het interval en het aantal dossiers.',
        'Kijk bij Stabiliteit hoe vast de lijst ligt, vóór u de lijst zelf bekijkt.',
        'Kijk bij Wie is onderzocht van welke dossiers niemand iets weet.',
        'Vraag bij Groepen toestemming, meet de verschillen en leg elk verschil uit op naam.',
        'Meet bij Verloop na elke levering of het model nog klopt.',
        'Loop bij Poorten alles na. Pas als alles klopt en twee mensen tekenden, mag een model mensen aanwijzen.',
      ],
      mind: [
        'Overlappen de intervallen, dan is een verschil niet aangetoond.',
        'Onbeslist betekent: te weinig gegevens. Zeg niet dat het werkt, en ook niet dat het niet werkt.',
      ],
    },
    rank: {
      what: 'U kiest hoeveel dossiers uw team aankan. Een deel gaat altijd door loting.',
      how: [
        'Vul in hoeveel dossiers u aankunt en hoeveel daarvan door loting gaan.',
        'Bekijk de lijst voordat u trekt.',
        'Trek de selectie. Daarna ligt de lijst vast.',
      ],
      mind: [
        'Zonder loting weet u nooit of het model beter werkt dan toeval.',
        'De schatting blijft verborgen bij dossiers uit de loting. Zo begint iedereen zonder vooroordeel.',
        noSuspicion.nl,
      ],
    },
    dossier: {
      what: 'U ziet wat het model schat, waarom, en hoe zeker dat is. Het oordeel is van u.',
      how: [
        'Lees eerst de schatting met haar interval.',
        'Kijk welke gegevens haar verhogen of verlagen.',
        'Ga na of die gegevens kloppen in de bron.',
      ],
      mind: [
        'Naar schatting 15 van de 100 betekent: bij ongeveer 85 is er niets aan de hand.',
        'Het model kent de inwoner niet. Vraag om uitleg voordat u iets besluit.',
      ],
    },
    followup: {
      what: 'Hier legt u straks vast wat een onderzoek opleverde. Zonder uitkomsten weet niemand of de selectie beter werkt dan loten.',
      how: ['Deze stap komt in een latere versie. Bewaar de uitkomsten tot dan in uw eigen systeem.'],
      mind: ['Leg ook vast dat er niets is gevonden. Juist die uitkomsten maken een eerlijke vergelijking mogelijk.'],
    },
    account: {
      what: 'Hier staat wat u aan anderen kunt laten zien: wat is ingelezen, getraind en getrokken, en een logboek dat niemand ongemerkt kan veranderen.',
      how: ['Ga de keten van het logboek na.', 'Laat de feiten zien aan wie om verantwoording vraagt.'],
      mind: ['Documenten voor het algoritmeregister en de DPIA komen in een latere versie.'],
    },
  },
  en: {
    vault: {
      what: 'The vault is one encrypted file. Everything you read in and compute is in it.',
      how: [
        'Choose a vault and type your passphrase, or make a new vault.',
        'Write the recovery code on paper and type two groups over.',
        'Regularly make a backup in another place.',
        'Lock the vault when you walk away. After a time without use that happens by itself.',
      ],
      mind: [
        'Lost both the passphrase and the recovery code? Then nobody can open the vault again.',
        'A keys file belongs to the vault file. Move them together.',
        'A practice vault is for made-up data. Every page says so.',
      ],
    },
    intake: {
      what: 'You read in a quarterly delivery: eleven tables on clients, benefits, contacts and investigations. The program checks everything first and saves only when you say so.',
      how: [
        'Lay down a key holder once. That person types a passphrase of their own with each delivery.',
        'Choose a folder, a ZIP, an Excel workbook or an encrypted delivery.',
        'Check which table each part is and what each column becomes. Answer the questions that are left.',
        'Read in the delivery. The report says what was read, repaired and refused, and what changed since the one before.',
        'Accept the delivery, or reject it with a reason. Until then it counts nowhere.',
      ],
      mind: [
        'Names, numbers and all about descent, health or religion are refused. You cannot switch that off.',
        'Numbers become pseudonyms. Only the key holder can translate them back.',
        'The table Onderzoeken (investigations) is needed. Only investigated case files have an outcome.',
        'If you discard a delivery, the analysis table that was made from it goes too, with models and selection.',
        'No quarterly delivery? One separate table will do as well.',
      ],
    },
    prepare: {
      what: 'From quarterly deliveries the program makes features, each as known on the reference date or the day before an investigation. You decide which may take part.',
      how: [
        'Read what counts as unlawful (the label), and change it where needed.',
        'Compute the features. Look at the spread, the drift and the AUC of each.',
        'Switch features on with a written reason. Proposals can be accepted in one go.',
        'Make the analysis table and go on to Train.',
        'After the training, look at what did nothing. You need not ask for it in the next quarter.',
      ],
      mind: [
        'A proxy may give a group away. It is off until you write why it is needed all the same.',
        'A feature that gives the outcome away cannot be switched on.',
        'Unknown is not zero. If a table was first delivered later, its features are unknown before that.',
        'A measure that the municipality took back does not count from the reference date on which that is known.',
        'When a delivery comes in or you change the label, the analysis table is outdated. Then compute again.',
        'A new table takes the place of the old one. The training on that one goes.',
        'If you brought in one table, you chose the features at the Data step already.',
      ],
    },
    train: {
      what: 'The program makes models side by side: rules (RuleFit), a simple scorecard and risk groups. A card or profile that experts fill in stands beside them. So you see whether the complicated model is better.',
      how: [
        'Check that there are enough known outcomes.',
        'Set something up if you want: rules, classes, expert card, profile. You need not.',
        'While you fill in a card or profile you see at once who fall under it. It counts only once you keep it.',
        'Start training. Other steps remain usable.',
        'Compare the models. The scorecard is the rival: what is no better is not worth its complexity.',
        'With each rule, class or group, read how often it was a hit, with the interval.',
      ],
      mind: [
        noSuspicion.en,
        'A rule, class or group is a correlation, not a cause.',
        'An IV above 0.5 is too good. Check whether that feature was known before the investigation.',
        'A rule that comes back in few repetitions is probably chance.',
        'A model expires. After that you train again on recent data.',
      ],
    },
    assess: {
      what: 'You see how often each route found something, what a model must show, and how well the models do on case files they did not see before.',
      how: [
        'At Hit rate, compare each route with the random sample. Without that sample nothing can be proven.',
        'Use the planner to see what you can show with your numbers. That also works before there is a model.',
        'Compare with drawing lots: does the model find more than chance?',
        'See whether the estimate holds: of case files at 20 in 100 about one fifth should be right.',
        'With each figure, read the interval and the number of case files.',
        'At Stability, see how firm the list is before you look at the list itself.',
        'At Who was investigated, see of which case files nobody knows anything.',
        'At Groups, ask for permission, measure the differences and explain each by name.',
        'At Drift, measure after each delivery whether the model still holds.',
        'At Gates, go through everything. Only when all is in order and two people signed may a model point at people.',
      ],
      mind: [
        'If the intervals overlap, a difference has not been shown.',
        'Undecided means: too little data. Do not say that it works, nor that it does not.',
      ],
    },
    rank: {
      what: 'You choose how many case files your team can take on. A part is always drawn by lot.',
      how: [
        'Fill in how many case files you can take on and how many of those go by lot.',
        'Look at the list before you draw.',
        'Draw the selection. After that the list is fixed.',
      ],
      mind: [
        'Without lots you never know whether the model does better than chance.',
        'The estimate stays hidden for case files drawn by lot. So everybody looks with an open mind.',
        noSuspicion.en,
      ],
    },
    dossier: {
      what: 'You see what the model estimates, why, and how certain that is. The judgement is yours.',
      how: [
        'First read the estimate with its interval.',
        'See which data raise or lower it.',
        'Check at the source whether those data are correct.',
      ],
      mind: [
        'An estimated 15 in 100 means: with about 85 nothing is wrong.',
        'The model does not know the resident. Ask for an explanation before you decide anything.',
      ],
    },
    followup: {
      what: 'Here you will record what an investigation found. Without outcomes nobody knows whether the selection beats drawing lots.',
      how: ['This step comes in a later version. Until then keep the outcomes in your own system.'],
      mind: ['Also record that nothing was found. Those outcomes make a fair comparison possible.'],
    },
    account: {
      what: 'Here is what you can show to others: what was read in, trained and drawn, and a log that cannot be changed silently.',
      how: ['Check the chain of the log.', 'Show the facts to whoever asks for an account.'],
      mind: ['Documents for the algorithm register and the DPIA come in a later version.'],
    },
  },
};
