import type { DialectId } from './dialects.ts';

/** How well a fact of the catalogue is known. */
export type Confidence = 'official' | 'third-party' | 'seen' | 'derived' | 'unverified';

/** A fact together with the place that it was taken from. */
export interface Sourced {
  readonly source: string;
  readonly confidence: Confidence;
  readonly note?: string;
}

export interface SourcedValues extends Sourced {
  readonly values: readonly string[];
}

export interface HostPattern extends Sourced {
  /** A host name, or `*.` and a host name for all hosts below it. */
  readonly pattern: string;
}

/** How a macro's value is to be read. What is left out is not known. */
export interface MacroMeaning {
  /** An amount in whole units of its currency, or in the currency's smallest ones (cents). */
  readonly amountUnit?: 'major' | 'minor';
  /** An amount in the sale's own currency, or in US dollars whatever it was. */
  readonly amountCurrency?: 'original' | 'USD';
  /** What a time since 1970 is counted in. */
  readonly timeUnit?: TimeUnit;
  /** The platform fills it in as it is, without percent-encoding. */
  readonly unencoded?: true;
}

export type TimeUnit = 'seconds' | 'milliseconds';

export interface PlatformMacro extends Sourced {
  /** The platform's spelling. A range stands as `{sub1}..{sub8}`. */
  readonly macro: string;
  /** True where the macro is an example: a name of the user's own stands inside it. */
  readonly family?: true;
  /** Further macros that the sources name beside it, in the platform's spelling. */
  readonly related?: readonly string[];
  readonly meaning?: MacroMeaning;
}

/** A parameter that the platform itself understands when it is called. */
export interface ReceivedParameter extends Sourced {
  readonly parameter: string;
}

/**
 * How the platform gives back the value that our tracking link passed in: the role of the macro
 * that returns it and the link's parameters that can carry it, one a slot. One slot needs no choice.
 */
export interface ClickIdEcho {
  readonly role: string;
  readonly slots: readonly ClickIdSlot[];
}

export interface ClickIdSlot {
  /** The name under which the slot is chosen: the tracking link's parameter, e.g. `sub1`. */
  readonly name: string;
  /** The tracking link's parameter; null where the catalogue does not know it. */
  readonly linkParameter: string | null;
  /** The macro that returns the value, in the platform's spelling. */
  readonly macro: string;
}

/** All that is known of one dashboard. `null` means unknown, never "none". */
export interface PlatformProfile {
  readonly id: string;
  readonly name: string;
  readonly category: string;
  readonly dialects: readonly DialectId[];
  readonly dashboardHosts: readonly HostPattern[];
  /** Hosts of tracking links and of the platform's own endpoints. */
  readonly trackingHosts: readonly HostPattern[];
  /** True where hosts are the customer's own, so that the user must name them. */
  readonly selfHosted: boolean;
  /** True where one template serves all events, so that the any-event URL is the one it needs. */
  readonly oneTemplateForAllEvents: boolean;
  /** True where it is known that another case makes another macro. */
  readonly caseSensitiveMacros?: true;
  /** What the platform can put into a URL that it calls, by role. null: there is something, its macro is unknown. */
  readonly sends: Readonly<Record<string, PlatformMacro | null>>;
  /** What the platform understands when it is called, by role. null: unknown. */
  readonly receives?: Readonly<Record<string, ReceivedParameter | null>> | null;
  /** null where nothing known echoes our click id. */
  readonly clickIdEcho: ClickIdEcho | null;
  /**
   * Where the role that usually fills one of our parameters means something else here: the role that
   * does, or null for none.
   */
  readonly suggestedRoles?: Readonly<Record<string, string | null>>;
  readonly eventNames: PlatformEventNames | null;
  /** Where the advertiser decides on a page of the dashboard which events the partner is sent. */
  readonly eventMapping?: EventMapping;
  /** What the parameters of its tracking links are for, as far as it is known, by name. */
  readonly linkParameters?: Sourced & { readonly roles: Readonly<Record<string, LinkRole>> };
  /** Where a tracking link names the app in its path. */
  readonly appInLink?: AppInLink;
  /** The events that the platform defines itself, as far as they were seen. */
  readonly standardEvents?: SourcedValues;
  /** The addresses that its postbacks come from, as CIDR ranges. */
  readonly outboundIpRanges?: SourcedValues;
  /** Paths of the dashboard's pages, by what they are for. */
  readonly dashboardPaths?: Sourced & { readonly paths: Readonly<Record<string, string>> };
  /** The words on the dashboard's integration page. */
  readonly integrationTabLabels?: SourcedValues;
  /** The longest values, in characters, that it keeps of its tracking link's parameters. */
  readonly linkValueLengths?: Sourced & { readonly longest: Readonly<Record<string, number>> };
  /** There where it is known that its global postbacks report conversions and no events. */
  readonly noGlobalEventPostbacks?: Sourced;
  /** There where it is known that it leaves out a parameter whose macro has no value. */
  readonly dropsEmptyValues?: Sourced;
  /** Tracking link parameters that hold a callback URL of their own. */
  readonly callbackLinkParameters?: SourcedValues;
  /** How the platform tells a conversion from the events after it. */
  readonly conversionVsEvent?: string;
  readonly quirks: readonly string[];
  readonly sources: readonly string[];
}

/** What a parameter of a tracking link is for. */
export type LinkRole =
  | 'click-id'
  | 'media-source'
  | 'agency'
  | 'channel'
  | 'campaign'
  | 'campaign-id'
  | 'ad-group'
  | 'ad-group-id'
  | 'ad'
  | 'ad-id'
  | 'keywords'
  | 'publisher'
  | 'sub-publisher'
  | 'sub'
  | 'device-id'
  | 'deep-link'
  | 'web-page'
  | 'window'
  | 'retargeting'
  | 'cost';

/** The platform's own rules for event names. Lengths are in characters. */
export interface PlatformEventNames {
  readonly maxLength: number;
  readonly dashboardMaxLength: number | null;
  readonly reservedPrefix: string | null;
  readonly predefined: readonly string[];
  readonly parametersMistakenForEvents: readonly string[];
  readonly caseSensitive?: boolean;
  readonly nonEnglishAllowed?: boolean;
  readonly parameterMaxLength?: number;
  readonly revenueFormat?: string;
  readonly sources?: readonly string[];
}

/** The words of the page on which the advertiser maps events for a partner. */
export interface EventMapping extends Sourced {
  readonly partnerSwitch: string;
  readonly eventsSwitch: string;
  readonly window: string;
  readonly columns: {
    readonly event: string;
    readonly partnerEvent: string;
    readonly usersFrom: string;
    readonly including: string;
  };
  /** The choice by which only the partner's own users are sent. */
  readonly ownUsers: string;
  /** The choice by which the revenue is sent too. */
  readonly withRevenue: string;
  /** In lower case, what every choice holds by which it is not. */
  readonly noRevenue: string;
}

/** How the app is named in a tracking link's path. */
export interface AppInLink extends Sourced {
  readonly host: string;
  /** What stands before the number of an app of the App Store. */
  readonly numberPrefix: string;
}
