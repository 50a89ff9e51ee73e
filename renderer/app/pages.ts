import type { ComponentType } from 'react';
import { AccountPage } from '../steps/account/AccountPage.tsx';
import { AssessPage } from '../steps/assess/AssessPage.tsx';
import { DossierPage } from '../steps/dossier/DossierPage.tsx';
import { FollowupPage } from '../steps/followup/FollowupPage.tsx';
import { IntakePage } from '../steps/intake/IntakePage.tsx';
import { PreparePage } from '../steps/prepare/PreparePage.tsx';
import { RankPage } from '../steps/rank/RankPage.tsx';
import { TrainPage } from '../steps/train/TrainPage.tsx';
import { VaultPage } from '../steps/vault/VaultPage.tsx';
import { GlossaryPage } from './glossary/GlossaryPage.tsx';
import { HelpPage } from './help/HelpPage.tsx';
import { LogPage } from './log/LogPage.tsx';
import type { PageId } from './steps.ts';

export const pages: Readonly<Record<PageId, ComponentType>> = {
  vault: VaultPage,
  intake: IntakePage,
  prepare: PreparePage,
  train: TrainPage,
  assess: AssessPage,
  rank: RankPage,
  dossier: DossierPage,
  followup: FollowupPage,
  account: AccountPage,
  log: LogPage,
  glossary: GlossaryPage,
  help: HelpPage,
};
