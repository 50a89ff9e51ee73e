import type { CdpSession } from './cdp.ts';
import { createEvent } from './events.ts';
import type { ProtocolHandler } from './protocol.ts';
import { fromServedUrl, isRegisteredScheme, schemeOf } from './schemes.ts';
import type { WebContents } from './web-contents.ts';
import type { RequestDetails } from './web-request.ts';

/** The part of DevTools' `Fetch.requestPaused` that is looked at. */
interface PausedRequest {
  requestId: string;
  frameId: string;
  resourceType: string;
  request: { url: string; method: string; headers: Record<string, string>; postData?: string };
}
type FailReason = 'Aborted' | 'BlockedByClient' | 'Failed';

/** Sees every request of one page before Chromium makes it: navigation events, webRequest, protocol handlers. */
export class PageRequests {
  private readonly webContents: WebContents;
  private readonly cdp: CdpSession;
  /** The next main document was asked for by main itself, which does not count as a navigation by the page. */
  private expectsNavigation = false;
  private navigationType = '';
  private lastId = 0;

  constructor(webContents: WebContents, cdp: CdpSession) {
    this.webContents = webContents;
    this.cdp = cdp;
  }

  async install(frameId: string): Promise<void> {
    this.cdp.on('Page.frameStartedNavigating', (navigation) => {
      if (navigation.frameId === frameId) this.navigationType = navigation.navigationType;
    });
    this.cdp.on('Fetch.requestPaused', (paused) => {
      this.answer(paused, frameId).catch((error: Error) => {
        if (!this.webContents.isDestroyed())
          console.error(`Electron stand-in: ${paused.request.url}: ${error.message}`);
      });
    });
    await this.cdp.send('Fetch.enable', { patterns: [{ urlPattern: '*', requestStage: 'Request' }] });
  }

  expectNavigation(): void {
    this.expectsNavigation = true;
  }

  private async answer(paused: PausedRequest, mainFrameId: string): Promise<void> {
    const { requestId, request } = paused;
    const url = fromServedUrl(request.url);
    const isDocument = paused.resourceType === 'Document';
    const isMainFrame = paused.frameId === mainFrameId;
    if (isDocument && this.isNavigationRefused(url, isMainFrame)) return this.fail(requestId, 'Aborted');
    const details: RequestDetails = {
      id: ++this.lastId,
      url,
      method: request.method,
      resourceType: isDocument ? (isMainFrame ? 'mainFrame' : 'subFrame') : paused.resourceType.toLowerCase(),
      webContentsId: this.webContents.id,
      referrer: request.headers['Referer'] ?? '',
      timestamp: Date.now(),
      requestHeaders: request.headers,
    };
    const verdict = await this.webContents.session.webRequest.judgeRequest(details);
    if (verdict.cancel) return this.fail(requestId, 'BlockedByClient');
    const handler = this.webContents.session.protocol.handlerFor(schemeOf(url));
    if (handler) return this.fulfill(paused, details, handler);
    if (isRegisteredScheme(schemeOf(url))) return this.fail(requestId, 'Failed');
    await this.cdp.send('Fetch.continueRequest', { requestId });
  }

  /** Reloads and steps through the history are no navigations by the page in Electron's sense. */
  private isNavigationRefused(url: string, isMainFrame: boolean): boolean {
    const event = createEvent({ url, isMainFrame, isSameDocument: false, frame: this.webContents.mainFrame });
    if (!isMainFrame) {
      this.webContents.emit('will-frame-navigate', event);
      return event.defaultPrevented;
    }
    const isExpected = this.expectsNavigation || /^(reload|restore|history)/.test(this.navigationType);
    this.expectsNavigation = false;
    if (isExpected) return false;
    this.webContents.emit('will-frame-navigate', event);
    this.webContents.emit('will-navigate', event, url, false, true);
    return event.defaultPrevented;
  }

  private async fulfill(
    { requestId, request }: PausedRequest,
    details: RequestDetails,
    handler: ProtocolHandler,
  ): Promise<void> {
    const { method, headers, postData } = request;
    let response: Response;
    try {
      response = await handler(new Request(details.url, { method, headers, body: postData ?? null }));
    } catch (error) {
      console.error('Electron stand-in: a protocol handler threw', error);
      return this.fail(requestId, 'Failed');
    }
    const responseHeaders = Object.fromEntries(Array.from(response.headers, ([name, value]) => [name, [value]]));
    const verdict = await this.webContents.session.webRequest.judgeResponse({
      ...details,
      statusCode: response.status,
      statusLine: `HTTP/1.1 ${response.status} ${response.statusText}`,
      responseHeaders,
    });
    if (verdict.cancel) return this.fail(requestId, 'BlockedByClient');
    await this.cdp.send('Fetch.fulfillRequest', {
      requestId,
      responseCode: response.status,
      responseHeaders: toHeaderList(verdict.responseHeaders ?? responseHeaders),
      body: Buffer.from(await response.arrayBuffer()).toString('base64'),
    });
  }

  private async fail(requestId: string, errorReason: FailReason): Promise<void> {
    await this.cdp.send('Fetch.failRequest', { requestId, errorReason });
  }
}

function toHeaderList(headers: Record<string, string | string[]>): { name: string; value: string }[] {
  return Object.entries(headers).flatMap(([name, values]) => [values].flat().map((value) => ({ name, value })));
}
