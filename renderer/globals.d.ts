import type { Bridge } from '../shared/contract/index.ts';

declare global {
  interface Window {
    /** Put there, frozen, by the preload script: the page's only way out. */
    readonly toetssteen: Bridge;
  }
}
