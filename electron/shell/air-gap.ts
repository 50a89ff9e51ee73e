import type { CommandLine } from 'electron';

/** Parts of Chromium that would talk to a server of their own accord. */
const chattyFeatures = [
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
  'DialMediaRouteProvider',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'Translate',
];

const chattySwitches = [
  'disable-background-networking',
  'disable-breakpad',
  'disable-client-side-phishing-detection',
  'disable-component-update',
  'disable-default-apps',
  'disable-domain-reliability',
  'disable-quic',
  'disable-sync',
  'dns-prefetch-disable',
  'metrics-recording-only',
  'no-pings',
];

/**
 * The first layer of the air gap, before Chromium starts: no name resolves, and whatever gets past that (an address in figures) goes to a
 * proxy where nobody listens, the machine itself included.
 */
export function closeAirGap(commandLine: CommandLine): void {
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  commandLine.appendSwitch('proxy-server', 'http://127.0.0.1:9');
  commandLine.appendSwitch('proxy-bypass-list', '<-loopback>');
  commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp');
  commandLine.appendSwitch('disable-features', chattyFeatures.join(','));
  for (const name of chattySwitches) commandLine.appendSwitch(name);
}
