const directives = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "worker-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
  "webrtc 'block'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
];

/**
 * What the page may do, sent as a header with every file and carried by the page itself in a meta element, so that neither a missing
 * header nor an edited page opens the door. There is no inline script or style, no connection, no frame, no worker and no WebRTC.
 */
export const contentSecurityPolicy = directives.join('; ');
