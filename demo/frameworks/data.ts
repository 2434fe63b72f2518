import type { CreditSource, XinDeadline, XinSharingRequest } from 'xinshao';

/** What both examples hand to the elements as properties. */
export const extensions: XinDeadline['extensions'] = [
  { days: 10, reason: '特殊原因', authorityConsent: '2025-11-13', requesterTold: '2025-11-14' },
];

export const entry: XinSharingRequest['entry'] = {
  id: 'E-1',
  name: '（示例）企业用电信息',
  status: 'announced',
  sharingAttribute: 'CONDITIONAL',
};

export const facts = {
  requestReceived: '2025-11-03',
  request: { sharingAttribute: 'CONDITIONAL', materialsComplete: true },
};

/** A source of one's own, in place of an endpoint. */
export const source: CreditSource = {
  query: async () => ({ source: '示例市公共信用信息平台', asOf: '2026-11-20', records: [] }),
};
