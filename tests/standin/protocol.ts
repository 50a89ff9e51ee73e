import { runtime } from './runtime.ts';
import { registerScheme } from './schemes.ts';

/** Answers one request of a page. */
export type ProtocolHandler = (request: Request) => Response | Promise<Response>;

/** Electron's `session.protocol`: the handlers of one session. */
export class Protocol {
  private readonly handlers = new Map<string, ProtocolHandler>();

  handle(scheme: string, handler: ProtocolHandler): void {
    if (this.handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
    registerScheme(scheme);
    this.handlers.set(scheme, handler);
  }
  unhandle(scheme: string): void {
    this.handlers.delete(scheme);
  }
  isProtocolHandled(scheme: string): boolean {
    return this.handlers.has(scheme);
  }
  /** For the stand-in's own use: the handler that must answer, if there is one. */
  handlerFor(scheme: string): ProtocolHandler | undefined {
    return this.handlers.get(scheme);
  }
}

/** The process-wide half of Electron's `protocol` module. */
export function registerSchemesAsPrivileged(schemes: { scheme: string }[]): void {
  if (runtime.ready) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
  for (const { scheme } of schemes) registerScheme(scheme);
}
