import type { PlatformProfile } from '../template/platform-profile.ts';
import { adbrix } from './catalogue/adbrix.ts';
import { adjust } from './catalogue/adjust.ts';
import { affise } from './catalogue/affise.ts';
import { airbridge } from './catalogue/airbridge.ts';
import { appmetrica } from './catalogue/appmetrica.ts';
import { appsflyer } from './catalogue/appsflyer.ts';
import { binom } from './catalogue/binom.ts';
import { branch } from './catalogue/branch.ts';
import { cake } from './catalogue/cake.ts';
import { clickmagick } from './catalogue/clickmagick.ts';
import { dub } from './catalogue/dub.ts';
import { everflow } from './catalogue/everflow.ts';
import { gtmServer } from './catalogue/gtm-server.ts';
import { impact } from './catalogue/impact.ts';
import { integr8 } from './catalogue/integr8.ts';
import { keitaro } from './catalogue/keitaro.ts';
import { kochava } from './catalogue/kochava.ts';
import { offer18 } from './catalogue/offer18.ts';
import { orbitra } from './catalogue/orbitra.ts';
import { partnerstack } from './catalogue/partnerstack.ts';
import { prosper202 } from './catalogue/prosper202.ts';
import { redtrack } from './catalogue/redtrack.ts';
import { scaleo } from './catalogue/scaleo.ts';
import { shopify } from './catalogue/shopify.ts';
import { singular } from './catalogue/singular.ts';
import { swaarm } from './catalogue/swaarm.ts';
import { taboola } from './catalogue/taboola.ts';
import { tenjin } from './catalogue/tenjin.ts';
import { trackier } from './catalogue/trackier.ts';
import { tune } from './catalogue/tune.ts';
import { voluum } from './catalogue/voluum.ts';

/**
 * The platform catalogue, in the order in which platforms are offered for choice. `null` in a profile
 * means unknown, never "none"; every macro and host names its source.
 *
 * @example
 * platforms.find(({ id }) => id === 'cake').sends.clickId.macro // => '#reqid#'
 */
export const platforms: readonly PlatformProfile[] = [
  integr8,
  appsflyer,
  adjust,
  branch,
  singular,
  kochava,
  tenjin,
  airbridge,
  adbrix,
  appmetrica,
  everflow,
  tune,
  affise,
  trackier,
  cake,
  impact,
  redtrack,
  voluum,
  keitaro,
  binom,
  swaarm,
  offer18,
  scaleo,
  prosper202,
  orbitra,
  dub,
  partnerstack,
  taboola,
  clickmagick,
  gtmServer,
  shopify,
];
