import type { SecondOfficer } from '../../../core/second-officer/pin.ts';
import type { ProfileProblem } from '../profile/schema.ts';
import type { Profile } from '../profile/types.ts';
import type { Settings } from '../store/settings.ts';

/** A list that policy makes this browser follow. */
export interface PolicyList {
  readonly id: string;
  readonly address: string;
  readonly keys: readonly string[];
  readonly personSecret?: string;
}

/** A second officer confirms a held step before it goes on. */
export interface SecondPerson {
  /** `not-applied`: only where the first officer applies no measure. */
  readonly when: 'every-hold' | 'not-applied';
  readonly officers: readonly SecondOfficer[];
}

/** Entries of the log whose time of keeping is over are deleted by themselves: once exported, or in any case. */
export type PurgeRule = 'after-export' | 'when-over';

/** What a department's policy may set. Every part is optional; what it sets can't be changed in the browser. */
export interface Policy extends Partial<
  Pick<
    Settings,
    | 'department'
    | 'officer'
    | 'jurisdiction'
    | 'locale'
    | 'panel'
    | 'elder'
    | 'failClosed'
    | 'thresholds'
    | 'exportEvery'
    | 'catalogue'
    | 'grades'
    | 'endpoint'
  >
> {
  readonly purge?: PurgeRule;
  readonly secondPerson?: SecondPerson;
  readonly lists?: readonly PolicyList[];
  readonly profiles?: readonly Profile[];
  /** Ids of profiles that are switched off, whoever brought them. */
  readonly killedProfiles?: readonly string[];
}

export type PolicyProblem = ProfileProblem;

export interface ReadPolicy {
  /** What is in force: each part as it stands, or as it last was well formed. */
  readonly values: Policy;
  /** Where the policy is wrong. The paths begin with the name of a part. */
  readonly problems: readonly PolicyProblem[];
}
