import type { Handlers, StepCalls } from '../context.ts';
import { rememberedRecipient } from '../seal.ts';

/** What belongs to no step: for whom files that leave the vault are encrypted. */
export const sealSteps: Handlers<StepCalls<'seal'>> = {
  'seal.recipient': ({ store: { db } }) => ({ recipient: rememberedRecipient(db) }),
};
