/** The table Contacten: by far the largest. */
import { chance } from '../draws.ts';
import { deliveredOn } from './calendar.ts';
import { dateWriter } from './cell-text.ts';
import { type Contact, drawOrdinaryContacts, drawTellingContacts } from './contacts.ts';
import { drawBankAccount, drawEmailAddress, drawFreeText } from './refused-values.ts';
import { streamOf } from './setting.ts';
import { defineTable } from './table.ts';

const columns = [
  'contactnr',
  'datum',
  'soort',
  'onderwerp',
  'initiatief',
  'resultaat',
  'stukken_tijdig',
  'medewerker',
  'opmerking',
] as const;

const date = dateWriter('dd-mm-jjjj');
/** Share of the appointments of which the result is put right in the next delivery: missed turns out to be cancelled. */
const CORRECTED = 0.05;
const PARTNERS_SHARE = 0.3;
/** One dossier in so many has something in a code column that is no code. */
const STRAY_EVERY = 700;
const STRAY_EMAIL = 5;
const STRAY_ACCOUNT = 55;

/** A code that the rules do not look at: what strays into it changes no outcome. */
const isOrdinary = (contact: Contact) => contact.kind === '3';

export const contactsTable = defineTable('Contacten', columns, function* ({ dossier, setting }) {
  const { calendar } = setting;
  const stream = streamOf(setting, dossier.index, 'contactCells');
  const contacts = [...drawTellingContacts(dossier, setting), ...drawOrdinaryContacts(dossier, setting)];
  contacts.sort((a, b) => a.day - b.day);
  const stray = dossier.index % STRAY_EVERY;
  const strayAt = stray === STRAY_EMAIL || stray === STRAY_ACCOUNT ? contacts.findIndex(isOrdinary) : -1;
  const strayText = stray === STRAY_EMAIL ? drawEmailAddress : drawBankAccount;
  let sequence = 0;
  for (const contact of contacts) {
    const delivered = deliveredOn(calendar, contact.day) ?? calendar.newest;
    const isPartners = dossier.partner !== null && isOrdinary(contact) && chance(stream, PARTNERS_SHARE);
    const cells = {
      peildatum: date(delivered),
      dossiernr: dossier.number,
      clientnr: isPartners ? (dossier.partner ?? '') : dossier.client,
      // With a dash between them the digits of some would make a mobile number.
      contactnr: `CT${dossier.number.slice(1)}/${String(sequence + 1).padStart(3, '0')}`,
      datum: date(contact.day),
      soort: contact.kind,
      onderwerp: sequence === strayAt ? strayText(stream) : contact.topic,
      initiatief: contact.initiative,
      resultaat: contact.result,
      stukken_tijdig: contact.inTime,
      medewerker: `M${String(stream.integer(60)).padStart(3, '0')}`,
      opmerking: drawFreeText(stream),
    };
    sequence++;
    yield cells;
    const next = deliveredOn(calendar, delivered + 1);
    if (contact.result === '3' && next !== null && chance(stream, CORRECTED)) {
      yield { ...cells, peildatum: date(next), resultaat: '2' };
    }
  }
});
