import { isUtf8 } from 'node:buffer';

/** Bytes 0x80 to 0xff of code page 437, in which old programs write the names in an archive (PKWARE APPNOTE, appendix D). */
const codePage437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

/**
 * The name of an archive's entry. `saysUtf8` is bit 11 of its flags; some programs write UTF-8 without setting it, which valid UTF-8
 * beyond ASCII gives away.
 */
export function decodeZipName(bytes: Buffer, saysUtf8: boolean): string {
  if (saysUtf8 || isUtf8(bytes)) return bytes.toString('utf8');
  return bytes.toString('latin1').replace(/[\x80-\xff]/g, (byte) => codePage437.charAt(byte.charCodeAt(0) - 0x80));
}

/** The steps of an entry's path; old programs for Windows separate them with a backslash. */
export function zipPath(name: string): readonly string[] {
  return name.split(/[\\/]/);
}

/** Whether a name could lead outside the folder into which an archive is unpacked; no honest program writes such a name. */
export function isUnsafeZipName(name: string): boolean {
  const steps = zipPath(name);
  const isAbsolute = steps[0] === '' || /^[A-Za-z]:/.test(name);
  const holdsControls = [...name].some((character) => character.charCodeAt(0) < 32);
  return name === '' || isAbsolute || holdsControls || steps.includes('..');
}
