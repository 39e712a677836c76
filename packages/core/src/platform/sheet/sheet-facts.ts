import type { TrackedEvent } from '../../event/event-definition.ts';
import type { PlatformProfile } from '../../template/platform-profile.ts';
import type { TrackerWords } from '../../template/tracker-words.ts';
import type { SheetWords } from './sheet-words.ts';

/** What a set-up sheet is written from. */
export interface SetUpSheetOptions {
  readonly offer: SheetOffer;
  /** Where our server is called; with `words` another tracker's endpoint. */
  readonly base: string;
  /** The token that the URLs carry; the sheet shows its ends alone. */
  readonly secure: string;
  /** Every other token of ours: none is shown whole, wherever it was pasted. */
  readonly otherTokens?: readonly string[] | undefined;
  /** A platform's id; of one that is not in the catalogue nothing is known, as without any. */
  readonly platform?: string | undefined;
  readonly slot?: string | undefined;
  /** How another tracker calls our parameters; left out for ours. */
  readonly words?: TrackerWords | undefined;
  /** Names the event in a URL for all events, in place of the platform's usual macro. */
  readonly eventNameMacro?: string | undefined;
  /** How an event's URL names it, by the event's name; by both where it is left out. */
  readonly naming?: ReadonlyMap<string, 'id' | 'name' | 'both'> | undefined;
  /** The language that the sheet is written in; English where they are left out. */
  readonly sheetWords?: SheetWords | undefined;
}

export interface SheetOffer {
  readonly name: string;
  readonly destinationUrl: string;
  /** All active events. */
  readonly events: readonly TrackedEvent[];
}

/** The options, with all that is known of the platform. */
export interface SheetFacts extends SetUpSheetOptions {
  readonly profile: PlatformProfile | null;
  readonly sheetWords: SheetWords;
}

/** One part of the sheet, in Markdown. */
export interface SheetSection {
  readonly title: string;
  readonly body: readonly string[];
}
