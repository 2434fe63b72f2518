import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { AuditEntry } from '../../../core/audit/types.ts';
import type { PlainDate } from '../../../core/date/types.ts';
import type { ListProblem } from '../../../core/list/types.ts';
import type { CreditRecord } from '../../../core/record/types.ts';
import type { CaseDecision, HandedOver, OutboxItem } from '../loop/types.ts';
import type { ProfileRevision } from '../profile/revisions.ts';
import type { Profile } from '../profile/types.ts';
import type { Settings } from './settings.ts';

/** What every list says of itself, loaded from a file or synced. */
export interface ListHead {
  readonly id: string;
  readonly name: string;
  readonly publisher: string;
  readonly sequence: number;
  readonly issuedOn: PlainDate;
  readonly expiresOn: PlainDate;
}

/** What is known of a list loaded from a file beside its records. */
export interface InstalledList extends ListHead {
  readonly fileName: string;
  /** Instant, ISO 8601 in UTC. */
  readonly importedAt: string;
  readonly records: number;
  readonly subjects: number;
  /** Flagged and kept: a wrong check digit. At most the first hundred. */
  readonly doubts: readonly ListProblem[];
}

export interface StoredRecord {
  readonly list: string;
  /** 1-based, as in the file. */
  readonly row: number;
  /** Keys of the subject and of the persons related to it: `uscc:9137…`. */
  readonly keys: readonly string[];
  readonly record: CreditRecord;
}

export interface StoredProfile {
  readonly id: string;
  readonly profile: Profile;
  /** The kill switch. */
  readonly enabled: boolean;
  readonly importedAt: string;
}

/** The revisions of one profile, oldest first; kept beside the profile, which may be policy's. */
export interface StoredHistory {
  readonly id: string;
  readonly revisions: readonly ProfileRevision[];
}

interface Schema extends DBSchema {
  lists: { key: string; value: InstalledList };
  records: { key: [string, number]; value: StoredRecord; indexes: { keys: string } };
  profiles: { key: string; value: StoredProfile };
  histories: { key: string; value: StoredHistory };
  settings: { key: 'settings'; value: Settings };
  log: { key: number; value: AuditEntry };
  decisions: { key: string; value: CaseDecision };
  outbox: { key: string; value: OutboxItem };
  handed: { key: 'log'; value: HandedOver };
}

export type Database = IDBPDatabase<Schema>;

let opening: Promise<Database> | undefined;

/** The extension's database; one connection a context. A failed opening is tried again by the next caller. */
export function database(): Promise<Database> {
  opening ??= openDB<Schema>('xinshao', 3, {
    upgrade(db, from) {
      if (from < 1) {
        db.createObjectStore('lists', { keyPath: 'id' });
        db.createObjectStore('records', { keyPath: ['list', 'row'] }).createIndex('keys', 'keys', {
          multiEntry: true,
        });
        db.createObjectStore('profiles', { keyPath: 'id' });
        db.createObjectStore('settings');
        db.createObjectStore('log', { keyPath: 'seq' });
      }
      if (from < 2) {
        db.createObjectStore('decisions', { keyPath: 'id' });
        db.createObjectStore('outbox', { keyPath: 'id' });
        db.createObjectStore('handed');
      }
      if (from < 3) db.createObjectStore('histories', { keyPath: 'id' });
    },
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      opening = undefined;
    },
    terminated() {
      opening = undefined;
    },
  }).catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
}
