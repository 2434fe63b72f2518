import type { Jurisdiction, MatterType } from '../../../core/law/types.ts';
import type { SubjectType } from '../../../core/record/types.ts';

/** Where a value is read: an element by CSS selector, the neighbour of a label, or a fixed text. */
export type Read =
  | { readonly css: string; readonly attribute?: string }
  | { readonly label: string }
  | { readonly text: string };

/** What an officer presses: by CSS selector, or by the words on it. */
export type Target = { readonly css: string } | { readonly words: string };

/** A list of cases: every field is read inside the row whose button was pressed. */
export interface Rows {
  /** CSS selector of a row, or of whatever shows one case. */
  readonly css: string;
  /** What is there in a row that is chosen for a step on several; default: its checkbox is checked. */
  readonly chosen?: string;
  /** Menus and dialogs that a row's button opens elsewhere on the page: their buttons are the row's. */
  readonly opens?: string;
}

/** A way by which the decision leaves the page. */
export interface Endpoint {
  /** `*` stands for anything; compared with the whole address. */
  readonly url: string;
  readonly method?: 'GET' | 'POST';
  /** Only requests with these values are the decision (`spjg=1`); absent: every request to the address. */
  readonly params?: Readonly<Record<string, string>>;
}

export interface Matter {
  readonly type: MatterType;
  /** Field of administration, compared with a record's to suggest relevance. */
  readonly domain?: string;
  /** 由财政资金安排的基础设施建设或者公共事业特许经营. Absent: not said, which is unknown. */
  readonly infrastructure?: boolean;
}

/** What the forms of a profile's pages collect. */
export interface FormInfo {
  /** Whether it is social-credit information (社会信用信息): the rules on forbidden items speak of that. Absent: not said. */
  readonly collects?: 'credit-information' | 'other';
  /** CSS selector of the names of materials that are asked for without a field (a list of 申请材料). */
  readonly materials?: { readonly css: string };
  /** What is known of a field beyond its label: the kind of its basis, the consent that is taken. */
  readonly fields?: readonly {
    readonly label: string;
    readonly item?: string;
    readonly basis?: string;
    readonly consent?: string;
  }[];
}

/** What an administrator tells the extension about one page of one system. Only with it may a step be held. */
export interface Profile {
  readonly format: 'xinshao-profile';
  readonly version: 1;
  readonly id: string;
  /** Grows with every change; an older one does not replace a newer one. */
  readonly revision: number;
  readonly name: string;
  /** Match patterns of the pages, for example `https://sp.example.gov.cn/spxx*.do*`. */
  readonly match: readonly string[];
  readonly jurisdiction: Jurisdiction;
  readonly authority?: string;
  /** Absent: the page shows one case. */
  readonly rows?: Rows;
  readonly subject: { readonly code: Read; readonly name?: Read; readonly type?: SubjectType };
  /** Kind and field where no entry of `byName` fits. */
  readonly matter: Matter & {
    readonly name?: Read;
    /** By a part of the matter's name, tried in order: `政府采购` -> procurement. */
    readonly byName?: readonly (Matter & { readonly includes: string })[];
  };
  /** 暗标评审: nobody is named on these pages while bids are evaluated without their bidders. False: expressly not. */
  readonly blindEvaluation?: boolean;
  readonly caseNumber?: Read;
  readonly acceptedOn?: Read;
  /** The limit the page promises, in working days: read from the page (`20个工作日`). */
  readonly promise?: Read;
  /** Steps that may be held. */
  readonly approve: readonly Target[];
  /** Steps that are never held: sending back, printing. */
  readonly pass?: readonly Target[];
  readonly endpoints?: readonly Endpoint[];
  readonly form?: FormInfo;
  /** What happens when the check itself fails: the step goes on and says so, or it waits. */
  readonly onFailure?: 'release' | 'hold';
}

/** What was read by a profile's fields at one moment, as text. */
export interface CaseReading {
  readonly profile: string;
  readonly code?: string;
  readonly name?: string;
  readonly matter?: string;
  readonly caseNumber?: string;
  readonly acceptedOn?: string;
  readonly promise?: string;
  /** On a list: it can't be told which row is meant, or whom the row is about. */
  readonly noRow?: true;
  /** On a list: so many of the rows that are chosen say the same. */
  readonly times?: number;
  /** Names of configured fields that found nothing: said, never passed over in silence. */
  readonly lost: readonly string[];
}
