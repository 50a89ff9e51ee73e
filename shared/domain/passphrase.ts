/** `weak` is refused; `fair` will do; `strong` withstands somebody who has the file and a great deal of time. */
export type PassphraseStrength = 'weak' | 'fair' | 'strong';

/** Why a passphrase is weak: too short, the same thing over and over, or among the first that anybody would try. */
export type PassphraseProblem = 'short' | 'repetitive' | 'predictable';

export const passphraseRule = { words: 4, characters: 16 } as const;

const wordLength = 3;
const distinctCharacters = 6;
const strongWords = 5;
const strongCharacters = 24;
/** What has to be left of a passphrase without the words that everybody tries. */
const ownCharacters = 8;

const triedFirst = /welkom|wachtwoord|password|passphrase|geheim|gemeente|toetssteen|kluis|zomer|winter|admin|letmein/g;
const neighbours = ['abcdefghijklmnopqrstuvwxyz', '01234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** The form that counts, so that a passphrase typed on another keyboard or with a stray space stays the same passphrase. */
export function normalizePassphrase(text: string): string {
  return text.normalize('NFKC').trim().replaceAll(/\s+/gu, ' ');
}

/** What is wrong with a passphrase; null when it may be used. */
export function passphraseProblem(text: string): PassphraseProblem | null {
  const passphrase = normalizePassphrase(text).toLowerCase();
  if (characterCount(passphrase) < passphraseRule.characters && distinctWords(passphrase) < passphraseRule.words) {
    return 'short';
  }
  const compact = passphrase.replaceAll(' ', '');
  if (new Set(compact).size < distinctCharacters || /^(.+?)\1+$/u.test(compact)) return 'repetitive';
  const own = compact.replaceAll(triedFirst, '').replaceAll(/[^\p{L}]/gu, '');
  const common = own.length < ownCharacters && compact.search(triedFirst) >= 0;
  return common || shareOfNeighbours(compact) > 0.5 ? 'predictable' : null;
}

/** How well a passphrase keeps the vault closed, by a rule that a person can follow: at least 4 words or 16 characters. */
export function passphraseStrength(text: string): PassphraseStrength {
  if (passphraseProblem(text) !== null) return 'weak';
  const passphrase = normalizePassphrase(text).toLowerCase();
  const long = distinctWords(passphrase) >= strongWords || characterCount(passphrase) >= strongCharacters;
  return long ? 'strong' : 'fair';
}

function characterCount(text: string): number {
  return [...text].length;
}

function distinctWords(passphrase: string): number {
  return new Set(passphrase.split(/[^\p{L}\p{N}]+/u).filter((word) => characterCount(word) >= wordLength)).size;
}

/** The share of pairs that lie next to each other in the alphabet, in counting or on a row of keys, either way round. */
function shareOfNeighbours(text: string): number {
  const characters = [...text];
  const adjacent = characters.slice(1).filter((character, index) => {
    const previous = characters[index] ?? '';
    return neighbours.some((row) => row.includes(previous + character) || row.includes(character + previous));
  });
  return adjacent.length / Math.max(characters.length - 1, 1);
}
