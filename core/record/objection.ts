import type { PlainDate } from '../date/index.ts';
import type { CreditRecord, Objection } from './types.ts';

/** An objection is open from the day it was received; on the day it is closed it is open no more. */
export function openObjection(record: CreditRecord, on: PlainDate): Objection | undefined {
  return record.objections?.find((o) => o.receivedOn <= on && (o.closedOn === undefined || o.closedOn > on));
}

/**
 * An objection that was upheld and that the record does not show yet: it was retrieved no later than the day of the
 * decision. A record the holder supplies after that day has been through the correction.
 */
export function upheldObjection(record: CreditRecord, on: PlainDate): Objection | undefined {
  return record.objections?.find(
    (o) =>
      o.upheld === true && o.closedOn !== undefined && o.closedOn <= on && record.retrievedAt <= o.closedOn,
  );
}
