import { BOOST_STEP_WASM } from './boost-step-bytes.ts';
import { Kernel } from './kernel.ts';

/** What `boost-step.wat` exports; everything but `rows`, `depth` and `unit` is an address in bytes of its memory. */
interface BoostStepExports {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  advance(
    rows: number,
    depth: number,
    binsOf: number,
    childOf: number,
    factors: number,
    odds: number,
    weights: number,
    outcome: number,
    gradients: number,
    curvatures: number,
    unit: number,
  ): void;
}

/** Bytes per node in the table of children. */
export const CHILD_BYTES = 256;

export const boostStepKernel = new Kernel<BoostStepExports>(BOOST_STEP_WASM);
