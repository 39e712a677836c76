import type { LinkRole } from '@trackside/core';

import { i18n } from '../../../../../language/i18n.ts';
import type { DestinationMacro } from './destination-macros.ts';

/** What a parameter of an advertiser's link is for. */
export function roleWord(role: LinkRole): string {
  switch (role) {
    case 'click-id':
      return i18n.t('clicks.role_click_id');
    case 'media-source':
      return i18n.t('clicks.role_media_source');
    case 'agency':
      return i18n.t('clicks.role_agency');
    case 'channel':
      return i18n.t('clicks.role_channel');
    case 'campaign':
      return i18n.t('clicks.role_campaign');
    case 'campaign-id':
      return i18n.t('clicks.role_campaign_id');
    case 'ad-group':
      return i18n.t('clicks.role_ad_group');
    case 'ad-group-id':
      return i18n.t('clicks.role_ad_group_id');
    case 'ad':
      return i18n.t('clicks.role_ad');
    case 'ad-id':
      return i18n.t('clicks.role_ad_id');
    case 'keywords':
      return i18n.t('clicks.role_keywords');
    case 'publisher':
      return i18n.t('clicks.role_publisher');
    case 'sub-publisher':
      return i18n.t('clicks.role_sub_publisher');
    case 'sub':
      return i18n.t('clicks.role_sub');
    case 'device-id':
      return i18n.t('clicks.role_device_id');
    case 'deep-link':
      return i18n.t('clicks.role_deep_link');
    case 'web-page':
      return i18n.t('clicks.role_web_page');
    case 'window':
      return i18n.t('clicks.role_window');
    case 'retargeting':
      return i18n.t('clicks.role_retargeting');
    case 'cost':
      return i18n.t('clicks.role_cost');
  }
}

/** A macro of ours with what it stands for. */
export function macroWord(macro: DestinationMacro): string {
  switch (macro) {
    case '{transaction_id}':
      return i18n.t('clicks.macro_click_id', { macro });
    case '{affiliate_id}':
      return i18n.t('clicks.macro_affiliate', { macro });
    case '{offer_id}':
      return i18n.t('clicks.macro_offer', { macro });
    case '{external_transaction_id}':
      return i18n.t('clicks.macro_external', { macro });
    default:
      return i18n.t('clicks.macro_sub', { macro });
  }
}
