import type { DutyAnswer } from '../classify/types.ts';
import type { CitedDuty } from '../law/types.ts';

/** What is known of a field of a form: its label, and what is declared of it. */
export interface CollectedField {
  readonly label: string;
  /** The item as the rules name it, where somebody has said so; else it is read off the label. */
  readonly item?: string;
  /** Kind of the basis it is collected on, for example `law`, `regulation`. */
  readonly basis?: string;
  /** `written` where the person's written consent is taken. */
  readonly consent?: string;
}

/** An entry of the catalogue (政务数据目录) that could be had by sharing. */
export interface SharedEntry {
  readonly id: string;
  readonly name: string;
  /** 共享属性: `UNCONDITIONAL`, `CONDITIONAL`. */
  readonly attribute?: string;
  /** Labels of the fields and materials it stands for. */
  readonly items: readonly string[];
  /** Whether it meets the need; absent: not known. */
  readonly sufficient?: boolean;
  /** What it is, as the rules name it: 文书, 证照, 合同. */
  readonly kind?: string;
  /** 数源部门: who supplies it. */
  readonly supplier?: string;
}

/**
 * - `repeat`: can be had by sharing, so it may not be asked for again;
 * - `forbidden`: may not be collected, whatever the person agrees to;
 * - `consent`: only with the person's written consent;
 * - `basis`: only where a law or regulation says so.
 */
export type FlagKind = 'repeat' | 'forbidden' | 'consent' | 'basis';

/** Something to point out. `sure`: the label is the item; else it only mentions it. */
export interface Flag {
  readonly kind: FlagKind;
  readonly duty: CitedDuty;
  readonly answer: DutyAnswer;
  readonly item: string;
  readonly sure: boolean;
  readonly entry?: SharedEntry;
}
