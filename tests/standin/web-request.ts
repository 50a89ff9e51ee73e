import { notImplemented } from './strict.ts';

export interface RequestDetails {
  id: number;
  url: string;
  method: string;
  resourceType: string;
  webContentsId: number;
  referrer: string;
  timestamp: number;
  requestHeaders: Record<string, string>;
}

export interface ResponseDetails extends RequestDetails {
  statusCode: number;
  statusLine: string;
  responseHeaders: Record<string, string[]>;
}

export interface RequestVerdict {
  cancel?: boolean;
  redirectURL?: string;
  requestHeaders?: Record<string, string>;
  responseHeaders?: Record<string, string | string[]>;
}

type Listener<Details> = (details: Details, callback: (verdict?: RequestVerdict) => void) => void;
type Filter = { urls: string[] };
interface Hook<Details> {
  matches(url: string): boolean;
  listener: Listener<Details>;
}

/** Electron's `session.webRequest`, as far as it can be told through DevTools. One listener per event, as there. */
export class WebRequest {
  private beforeRequest: Hook<RequestDetails> | undefined;
  private beforeSendHeaders: Hook<RequestDetails> | undefined;
  private headersReceived: Hook<ResponseDetails> | undefined;

  onBeforeRequest(...args: [Filter, Listener<RequestDetails> | null] | [Listener<RequestDetails> | null]): void {
    this.beforeRequest = toHook(args);
  }
  onBeforeSendHeaders(...args: [Filter, Listener<RequestDetails> | null] | [Listener<RequestDetails> | null]): void {
    this.beforeSendHeaders = toHook(args);
  }
  onHeadersReceived(...args: [Filter, Listener<ResponseDetails> | null] | [Listener<ResponseDetails> | null]): void {
    this.headersReceived = toHook(args);
  }

  /** What the app's listeners say of a request before it is made. */
  async judgeRequest(details: RequestDetails): Promise<RequestVerdict> {
    const verdict = await ask(this.beforeRequest, details);
    if (verdict.redirectURL !== undefined) throw notImplemented('webRequest redirectURL');
    return verdict.cancel ? verdict : ask(this.beforeSendHeaders, details);
  }
  async judgeResponse(details: ResponseDetails): Promise<RequestVerdict> {
    return ask(this.headersReceived, details);
  }
}

function toHook<Details>(
  args: [Filter, Listener<Details> | null] | [Listener<Details> | null],
): Hook<Details> | undefined {
  const listener = args.length === 2 ? args[1] : args[0];
  if (!listener) return undefined;
  const patterns = args.length === 2 ? args[0].urls.map(toPattern) : [/^/];
  return { listener, matches: (url) => patterns.some((pattern) => pattern.test(url)) };
}

function toPattern(urlPattern: string): RegExp {
  if (urlPattern === '<all_urls>') return /^/;
  return new RegExp(`^${urlPattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`);
}

function ask<Details extends RequestDetails>(
  hook: Hook<Details> | undefined,
  details: Details,
): Promise<RequestVerdict> {
  if (!hook?.matches(details.url)) return Promise.resolve({});
  return new Promise((resolve) => hook.listener(details, (verdict) => resolve(verdict ?? {})));
}
