import type { Session } from 'electron';
import { isOwnAddress } from './page-address.ts';

/** Chromium's verdict for "this certificate is not to be trusted". */
const CERTIFICATE_REFUSED = -2;

/** Closes a session: nothing is fetched but the page's own files, and everything a page may ask permission for is denied. */
export function applySessionPolicy(session: Session): void {
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isOwnAddress(details.url) }));
  session.setCertificateVerifyProc((_request, answer) => answer(CERTIFICATE_REFUSED));
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null));
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
}
