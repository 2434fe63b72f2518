import { describe, expect, it } from 'vitest';
import { asking, CODE, day, listed, NAME, OTHER_CODE, PERSON, record } from '../../test/fixtures/credit.ts';
import { packOf } from '../../test/tools/packs.ts';
import type { LawPack } from '../law/index.ts';
import { recordState, type CreditRecord } from '../record/index.ts';
import { screen } from './screen.ts';
import type { ScreenInput, Screening } from './types.ts';

const [JN, SD, DL, CAT, ZW] = ['JN', 'SD', 'DL', 'CAT', 'ZW'].map(packOf) as [
  LawPack,
  LawPack,
  LawPack,
  LawPack,
  LawPack,
];
const law = [JN, SD, DL, CAT, ZW];
const ask = (records: readonly CreditRecord[], changes: Partial<ScreenInput> = {}): Screening =>
  screen(asking(records, { law, ...changes }));
const licence = asking([]).matter;
const hitOf = (s: Screening) => s.hits.map((h) => `${h.record.id} ${h.level} ${h.because.join(',')}`);
const notOf = (s: Screening) => s.notHits.map((n) => `${n.recordId} ${n.because}`);

describe('the level', () => {
  it.each([
    ['no record', [], 'no-hit'],
    ['an ordinary penalty', [record()], 'advise'],
    ['a severe listing in the matter’s own field', [listed()], 'intercept'],
    ['a severe listing in another field', [listed({ domain: '消防救援' })], 'advise'],
    [
      'a severe listing without its legal basis',
      [listed({ list: { name: '（示例）名单' } })],
      'indeterminate',
    ],
    ['a severe listing without its list', [listed({ list: undefined } as never)], 'indeterminate'],
    [
      'a severe listing set up by a notice',
      [listed({ list: { name: '名单', legalBasis: '示例市城管局《关于渣土运输的通知》' } })],
      'indeterminate',
    ],
    [
      'a severe listing set up by a rule of a department',
      [listed({ list: { name: '名单', legalBasis: '《示例名单管理办法》' } })],
      'advise',
    ],
    ['no basis document', [record({ basis: undefined } as never)], 'indeterminate'],
    ['an interview record', [record({ basis: { type: '约谈记录', effective: true } })], 'no-hit'],
    [
      'a document without effect',
      [record({ basis: { type: '行政处罚决定书', effective: false } })],
      'no-hit',
    ],
    [
      'a document whose effect is not known',
      [record({ basis: { type: '行政处罚决定书' } })],
      'indeterminate',
    ],
    ['the end of the act not known', [record({ actEndDate: undefined } as never)], 'indeterminate'],
    ['expired', [listed({ actEndDate: day('2020-06-21') })], 'no-hit'],
    ['repaired', [listed({ repairedOn: day('2025-06-22') })], 'no-hit'],
    ['a grade', [record({ origin: 'grade' })], 'no-hit'],
    ['a market-credit item', [record({ origin: 'market-credit' })], 'no-hit'],
    ['basic information', [record({ polarity: 'neutral', severity: 'none' })], 'no-hit'],
    ['not public, and no authorisation', [record({ disclosureMode: 'authorised' })], 'indeterminate'],
    ['under objection', [listed({ objections: [{ receivedOn: day('2025-06-17') }] })], 'advise'],
    [
      'something unknown beside a hold',
      [listed(), record({ id: 'r2', actEndDate: undefined } as never)],
      'intercept',
    ],
    [
      'something unknown beside a prompt',
      [record(), record({ id: 'r2', actEndDate: undefined } as never)],
      'indeterminate',
    ],
  ] as const)('%s', (_what, records, level) => {
    expect(ask(records as readonly CreditRecord[]).level).toBe(level);
  });

  it('every hit says why it is held, or everything that kept it at a prompt', () => {
    expect(hitOf(ask([listed(), record()]))).toEqual(['s1 intercept hold', 'r1 advise no-class-1-measure']);
    const both = listed({ domain: '税务', objections: [{ receivedOn: day('2025-06-17') }] });
    expect(hitOf(ask([both]))).toEqual(['s1 advise objection-open,relevance-not-suggested']);
  });

  it('a matter whose field is not known makes a prompt, and says that the field is missing', () => {
    const s = ask([listed()], { matter: { type: 'licence', name: '建筑业企业资质核准' } });
    expect(hitOf(s)).toEqual(['s1 advise relevance-not-suggested']);
    expect(s.missing).toEqual(['matter.domain']);
  });

  it('a measure the law ties to being listed is relevant in every field', () => {
    const s = ask([listed()], { matter: { type: 'procurement', name: '示例采购', domain: '财政' } });
    expect(s.level).toBe('intercept');
    expect(s.hits[0]?.measures.find(({ id }) => id === 'JN-SEVM-5')?.relevance).toBe('suggested');
  });

  it('a matter no class-1 measure fits makes a prompt', () => {
    expect(hitOf(ask([listed()], { matter: { ...licence, type: 'payment' } }))).toEqual([
      's1 advise no-class-1-measure',
    ]);
  });

  // What is restricted for a listing is travel and public works: a subsidy or an unnamed matter is neither.
  it.each([
    ['funding', { infrastructure: true }, 'intercept', []],
    ['funding', { infrastructure: false }, 'advise', []],
    ['funding', {}, 'indeterminate', ['matter.infrastructure']],
    ['other', {}, 'advise', []],
  ] as const)('a listing in another field and %s %o come to %s', (type, said, level, missing) => {
    const matter = { ...licence, type, domain: '财政资金', ...said };
    for (const packs of [law, [SD, CAT]])
      expect(ask([listed()], { law: packs, matter })).toMatchObject({ level, missing });
  });

  it.each([true, false, undefined])('bidding names article 30(4) only for infrastructure: %s', (said) => {
    const matter = {
      ...licence,
      type: 'bidding',
      ...(said !== undefined && { infrastructure: said }),
    } as const;
    const s = ask([listed()], { matter });
    expect(s).toMatchObject({ level: 'intercept', missing: [] });
    const ids = s.hits[0]?.measures.map(({ id }) => id);
    expect([ids?.includes('JN-SEVM-4'), ids?.includes('JN-SEVM-5')]).toEqual([said === true, true]);
  });

  it('simple procedure makes a prompt where the law keeps it on record, and is off the record in Shandong', () => {
    expect(hitOf(ask([listed({ procedure: 'simple' })], { law: [JN, CAT] }))).toEqual([
      's1 advise simple-procedure',
    ]);
    expect(notOf(ask([listed({ procedure: 'simple' })]))).toEqual(['s1 not-recorded']);
  });

  it('a city with no verified text of its own never holds', () => {
    const s = ask([listed()], { authority: { jurisdiction: 'CN-6101' } });
    expect(hitOf(s)).toEqual(['s1 advise measure-unverified']);
  });

  it('a text that itself names whom it strikes may hold without a listing', () => {
    const statute: LawPack = {
      ...SD,
      code: 'XX',
      measures: [
        {
          id: 'XX-M',
          article: '一',
          quote: '示例',
          name: { 'zh-CN': '停止受理', en: 'stop' },
          measureClass: 1,
          severeOnly: false,
          when: { fact: 'record.class', is: 'JN-D1' },
        },
      ],
      records: [],
      duties: [],
      subjects: [],
    };
    expect(ask([record()], { law: [...law, statute] }).level).toBe('intercept');
    const silent = { ...statute, measures: statute.measures?.map(({ severeOnly: _, ...m }) => m) } as LawPack;
    expect(hitOf(ask([record()], { law: [...law, silent] }))).toEqual(['r1 advise not-listed']);
  });
});

describe('the identity', () => {
  it.each([
    ['nothing', {}, 'no-identifier'],
    ['a name alone', { name: NAME }, 'name-only'],
    [
      'a wrong check digit',
      { id: { kind: 'uscc', value: `${CODE.slice(0, 17)}${CODE.endsWith('A') ? 'B' : 'A'}` }, name: NAME },
      'check-digit',
    ],
    ['a code that is too short', { id: { kind: 'uscc', value: '9137' }, name: NAME }, 'malformed'],
    [
      'a name that is another’s',
      { id: { kind: 'uscc', value: CODE }, name: '（示例）别家有限公司' },
      'name-mismatch',
    ],
  ] as const)('%s: not established, and nothing else is given', (_what, subject, reason) => {
    const s = ask([listed(), record()], { subject });
    expect(s).toMatchObject({ level: 'indeterminate', identity: 'not-established', identityReason: reason });
    expect([s.hits, s.notHits, s.incentives, s.query, s.missing, s.lapsed]).toEqual([[], [], [], [], [], []]);
    expect(JSON.stringify(s)).not.toContain('严重失信');
  });

  it.each([
    ['the same name', NAME, 'established'],
    ['half-width brackets and spaces', '(示例) 青泉建设工程有限公司', 'established'],
    ['a former name', '（示例）青泉建筑队', 'established'],
    ['no name', undefined, 'code-only'],
    ['a masked name', '（示例）青*', 'code-only'],
    ['a masked former name', '（示例）青*建筑队', 'code-only'],
  ] as const)('%s', (_what, name, identity) => {
    const subject = {
      type: 'legal-person',
      id: { kind: 'uscc', value: CODE },
      name: NAME,
      formerNames: ['（示例）青泉建筑队'],
    } as const;
    const s = ask([listed({ subject })], {
      subject: { id: { kind: 'uscc', value: CODE }, ...(name && { name }) },
    });
    expect([s.identity, s.level]).toEqual([identity, 'intercept']);
  });

  it.each([
    ['fits the full one on the page', '（示例）青*公司', NAME, 'code-only', 'intercept'],
    ['stands on both sides, for it is no agreement', '（示例）青*', '（示例）青*', 'code-only', 'intercept'],
    ['contradicts the one on the page', '（示例）白*公司', NAME, 'not-established', 'indeterminate'],
    [
      'contradicts the masked one on the page',
      '（示例）白*',
      '（示例）青*',
      'not-established',
      'indeterminate',
    ],
  ] as const)('a masked name in the record %s', (_what, known, name, identity, level) => {
    const id = { kind: 'uscc', value: CODE } as const;
    const masked = listed({ subject: { type: 'legal-person', id, name: known } });
    expect(ask([masked], { subject: { id, name } })).toMatchObject({ identity, level });
    // A full name in another record says more, and does not undo a contradiction.
    const full = record({ id: 'r2', subject: { type: 'legal-person', id, name: NAME } });
    expect(ask([masked, full], { subject: { id, name } }).identity).toBe(
      identity === 'not-established' ? identity : name === NAME ? 'established' : 'code-only',
    );
  });

  it('the code in any way it is written, on the page or in the record', () => {
    const wide = CODE.replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0));
    const lower = CODE.toLowerCase();
    const subject = { type: 'legal-person', id: { kind: 'uscc', value: lower }, name: NAME } as const;
    expect(
      ask([listed({ subject })], { subject: { id: { kind: 'uscc', value: wide }, name: NAME } }).level,
    ).toBe('intercept');
  });

  it('two names under one code: not established, unless a former name links them', () => {
    const old = (formerNames: readonly string[]) =>
      record({
        id: 'r2',
        subject: {
          type: 'legal-person',
          id: { kind: 'uscc', value: CODE },
          name: '（示例）青泉建筑队',
          formerNames,
        },
      });
    expect(ask([listed(), old([])]).identityReason).toBe('name-mismatch');
    expect(ask([listed(), old([NAME])]).identity).toBe('established');
  });

  it('another kind of identifier with the same characters is no match', () => {
    const subject = {
      type: 'legal-person',
      id: { kind: 'registration-number', value: CODE },
      name: NAME,
    } as const;
    expect(ask([listed({ subject })])).toMatchObject({ level: 'no-hit', hits: [], notHits: [] });
  });
});

describe('a natural person', () => {
  const person = {
    type: 'natural-person',
    id: { kind: 'resident-id', value: PERSON },
    name: '（示例）王五',
  } as const;
  const about = record({ subject: person });
  const asked = (fullCapacity?: boolean): ScreenInput['subject'] => ({
    ...person,
    ...(fullCapacity !== undefined && { fullCapacity }),
  });

  it.each([
    [true, 'CN-3701', 'advise'],
    [false, 'CN-3701', 'no-hit'],
    [undefined, 'CN-3701', 'indeterminate'],
    [undefined, 'CN-2102', 'advise'],
  ] as const)('full capacity %s in %s: %s', (capacity, jurisdiction, level) => {
    expect(ask([about], { subject: asked(capacity), authority: { jurisdiction } }).level).toBe(level);
  });

  it('says that capacity is what is missing, with the article that asks for it', () => {
    const s = ask([about], { subject: asked() });
    expect(s.missing).toEqual(['subject.fullCapacity']);
    expect(s.notHits[0]).toMatchObject({
      because: 'subject-unknown',
      citations: [{ pack: 'JN', article: '第三条' }],
    });
  });
});

describe('a related person', () => {
  const company = listed({
    related: [
      {
        role: '法定代表人',
        name: '（示例）王五',
        id: { kind: 'resident-id', value: PERSON },
        from: day('2020-01-01'),
        to: day('2025-03-01'),
      },
    ],
  });
  const who = {
    type: 'natural-person',
    id: { kind: 'resident-id', value: PERSON },
    name: '（示例）王五',
  } as const;
  const as = (role: string, more: object = {}) =>
    ask(
      [
        {
          ...company,
          related: [
            { ...company.related?.[0], role, ...more } as NonNullable<CreditRecord['related']>[number],
          ],
        },
      ],
      { subject: who },
    );

  it.each(['法定代表人', '主要负责人', '实际控制人'])(
    '%s: a prompt, never a hold, with art. 33 and no measure',
    (role) => {
      const s = as(role);
      expect(s.level).toBe('advise');
      expect(s.hits[0]).toMatchObject({
        level: 'advise',
        measures: [],
        via: { role, subjectName: NAME, held: 'at-decision' },
      });
      expect(s.hits[0]?.citations[0]).toMatchObject({ pack: 'JN', article: '第三十三条' });
    },
  );

  it.each(['监事', '股东', '财务负责人'])('%s: nothing', (role) => {
    const s = as(role);
    expect([s.level, s.hits, s.notHits]).toEqual(['no-hit', [], []]);
    expect(s.trace).toContainEqual(expect.objectContaining({ code: 'role-not-covered' }));
  });

  it('a role that ended before the decision touches nobody; one begun after it is said to be the present one', () => {
    expect(as('法定代表人', { to: day('2024-12-31') }).hits).toEqual([]);
    const s = as('法定代表人', { from: day('2025-02-01'), to: undefined });
    expect(s.hits[0]?.via?.held).toBe('now');
  });

  it('an ordinary record of the company is nothing to its representative', () => {
    const ordinary = record({ related: company.related ?? [] });
    expect(ask([ordinary], { subject: who })).toMatchObject({ level: 'no-hit', hits: [], notHits: [] });
  });

  it('a name without an identifier relates nobody', () => {
    const named = listed({ related: [{ role: '法定代表人', name: '（示例）王五' }] });
    expect(ask([named], { subject: who })).toMatchObject({ level: 'no-hit', hits: [] });
  });

  it('an identifier that is somebody else’s by name is not established', () => {
    expect(as('法定代表人', { name: '（示例）赵六' }).identityReason).toBe('name-mismatch');
  });
});

describe('measures', () => {
  it('stand with every text that says them, the nearest first, the national list last', () => {
    const measure = ask([listed()]).hits[0]?.measures.find(({ id }) => id === 'JN-SEVM-1');
    expect(measure?.citations.map(({ pack, article }) => `${pack} ${article}`)).toEqual([
      'JN 第三十条(一)',
      'SD 第三十条(一)',
      'CAT 二',
    ]);
    expect(measure).toMatchObject({
      legality: 'passed',
      relevance: 'suggested',
      proportionality: 'officer-must-state',
    });
  });

  it('of class 3 are information, and make no hit by themselves', () => {
    const s = ask([record()]);
    expect(s.hits[0]?.measures.filter(({ informationOnly }) => informationOnly).map(({ id }) => id)).toEqual([
      'M13',
    ]);
    const only: LawPack = {
      ...CAT,
      measures: (CAT.measures ?? []).filter(({ measureClass }) => measureClass === 3),
    };
    expect(notOf(ask([record()], { law: [only, DL], authority: { jurisdiction: 'CN-2102' } }))).toEqual([
      'r1 state-unknown',
    ]);
    expect(notOf(ask([record()], { law: [only, SD, DL], authority: { jurisdiction: 'CN-2102' } }))).toEqual([
      'r1 no-lawful-measure',
    ]);
  });

  it('for listed subjects only are not offered against an ordinary record', () => {
    expect(ask([record()]).hits[0]?.measures.some(({ id }) => id.startsWith('JN-SEVM'))).toBe(false);
  });

  it('where nothing fits, the record is a note and no hit', () => {
    const s = ask([record({ severity: 'none' })], { law: [JN], matter: { ...licence, type: 'inspection' } });
    expect([s.level, notOf(s)]).toEqual(['no-hit', ['r1 no-lawful-measure']]);
    expect(s.notHits[0]?.record?.id).toBe('r1');
  });

  it('are not known where no law in force lists any', () => {
    const s = ask([record()], { authority: { jurisdiction: 'CN-6101' }, law: [JN] });
    expect([s.level, notOf(s), s.missing]).toEqual(['indeterminate', ['r1 law-missing'], ['law:CN-6101']]);
  });
});

describe('the query', () => {
  it.each([
    ['CN-3701', 'licence', 'may', 'JN 第二十一条(一)'],
    ['CN-3701', 'personnel', 'may', 'JN 第二十一条(三)'],
    ['CN-2102', 'market-access', 'supported', 'DL 第十四条'],
  ] as const)('%s %s: %s', (jurisdiction, type, modality, where) => {
    const s = ask([], { authority: { jurisdiction }, matter: { type } });
    expect(s.query[0]).toMatchObject({ modality });
    expect(`${s.query[0]?.citation.pack} ${s.query[0]?.citation.article}`).toBe(where);
  });
});

describe('positive records', () => {
  const praise = record({
    id: 'p1',
    polarity: 'positive',
    severity: 'none',
    class: 'JN-O1',
    title: '纳税信用A级',
  });

  it('are offered as incentives with their article', () => {
    const s = ask([praise]);
    expect(s.level).toBe('no-hit');
    expect(s.incentives[0]).toMatchObject({ id: 'JN-INC-1', citations: [{ article: '第二十五条(一)' }] });
  });

  it('are not, beside an undisputed hit; beside a disputed one they are', () => {
    const s = ask([praise, record()]);
    expect([s.incentives, notOf(s)]).toEqual([[], ['p1 not-negative']]);
    const disputed = record({ objections: [{ receivedOn: day('2025-06-17') }] });
    expect(ask([praise, disputed]).incentives).not.toEqual([]);
  });
});

describe('blind evaluation of bids', () => {
  it('gives nothing that bears identity, not even whether there is anything', () => {
    const matter = { type: 'bidding', blindStage: true } as const;
    const [clean, listedOne] = [ask([], { matter }), ask([listed()], { matter })];
    expect(clean).toEqual(listedOne);
    expect(clean).toMatchObject({ level: 'indeterminate', hits: [], notHits: [], query: [] });
    expect(clean.trace[0]?.code).toBe('blind-stage');
  });
});

describe('authorisation', () => {
  it.each(['authorised', 'not-public'] as const)(
    '%s content is withheld without a written one, and used with it',
    (disclosureMode) => {
      const without = ask([listed({ disclosureMode })]);
      expect(without.notHits[0]).toMatchObject({
        because: 'needs-authorisation',
        missing: ['matter.writtenAuthorisation'],
      });
      expect(without.notHits[0]?.record).toBeUndefined();
      expect(JSON.stringify(without)).not.toContain('严重失信');
      const matter = { ...licence, facts: { writtenAuthorisation: true } };
      expect(ask([listed({ disclosureMode })], { matter }).level).toBe('intercept');
    },
  );
});

describe('a proposed measure', () => {
  const propose = (
    proposed: ScreenInput['proposed'],
    records = [record()],
    changes: Partial<ScreenInput> = {},
  ) => ask(records, { ...changes, ...(proposed && { proposed }) }).proposal;

  it('that no list names is refused, with the lawful ones and the articles', () => {
    const answer = propose({ name: '暂停办理该企业全部行政审批事项', citedBasis: '本部门内部通知' });
    expect(answer).toMatchObject({
      decision: 'refuse',
      reasons: ['not-in-national-list', 'not-in-local-list', 'basis-not-law'],
    });
    expect(answer?.alternatives.map(({ id }) => id)).toEqual([
      'JN-PUN-1',
      'JN-PUN-2',
      'JN-PUN-3',
      'JN-PUN-4',
    ]);
    expect(answer?.citations.map(({ pack, article }) => `${pack} ${article}`)).toEqual(
      expect.arrayContaining(['JN 第二十六条', 'JN 第二十七条', 'CAT 二']),
    );
  });

  it.each([
    [{ measure: 'JN-PUN-1' }, [record()], 'allow', []],
    [{ name: '限制享受相关便利措施' }, [record()], 'allow', []],
    [{ measure: 'M11' }, [record()], 'allow', []],
    [{ measure: 'JN-SEVM-1' }, [record()], 'refuse', ['severe-only']],
    [{ measure: 'JN-SEVM-1' }, [listed()], 'allow', []],
    [{ measure: 'JN-PUN-4' }, [record()], 'refuse', ['matter-not-covered']],
    [{ measure: 'M13' }, [record()], 'warn', ['information-only']],
    [{ measure: 'JN-PUN-1' }, [], 'refuse', ['no-usable-record']],
    [{ measure: 'JN-PUN-1' }, [record({ repairedOn: day('2025-01-30') })], 'refuse', ['no-usable-record']],
    [{ measure: 'JN-PUN-5' }, [record()], 'refuse', ['conditions-not-met']],
    [{ measure: 'JN-PUN-5', citedBasis: '《山东省社会信用条例》第二十八条' }, [record()], 'allow', []],
    [
      { measure: 'JN-PUN-5', citedBasis: '《（示例）不存在法》第一条' },
      [record()],
      'refuse',
      ['conditions-not-met'],
    ],
    [
      { name: '公开曝光', citedBasis: '《山东省社会信用条例》' },
      [record()],
      'warn',
      ['not-in-national-list', 'not-in-local-list', 'basis-not-verified'],
    ],
  ] as const)('%j', (proposed, records, decision, reasons) => {
    const answer = propose(proposed, records as never);
    expect([answer?.decision, answer?.reasons]).toEqual([decision, reasons]);
  });

  it('is warned of, not refused, where only a summary speaks', () => {
    const answer = propose({ name: '公开曝光' }, [record()], { authority: { jurisdiction: 'CN-6101' } });
    expect(answer?.decision).toBe('warn');
  });

  it('does not change the level of the case', () => {
    expect(ask([listed()], { proposed: { name: '公开曝光' } }).level).toBe('intercept');
    expect(ask([], { proposed: { name: '公开曝光' } }).level).toBe('no-hit');
  });
});

describe('law by date and place', () => {
  it('Jinan on its last day holds by Jinan’s text; the day after by Shandong’s, and the lapse is said', () => {
    const last = ask([listed()], { on: day('2026-12-31') });
    expect([last.level, last.lapsed]).toEqual(['intercept', []]);
    const after = ask([listed()], { on: day('2027-01-01') });
    expect(after.level).toBe('intercept');
    expect(after.hits[0]?.measures.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['SD-PUN-1', 'SD-SEVM-1']),
    );
    expect(after.hits[0]?.measures.some(({ id }) => id.startsWith('JN'))).toBe(false);
    expect(after.lapsed).toEqual([{ code: 'JN', title: JN.title, reason: 'expired', lastDay: '2026-12-31' }]);
    expect(after.trace).toContainEqual(
      expect.objectContaining({ code: 'law-fallback', citation: expect.objectContaining({ pack: 'SD' }) }),
    );
  });

  it('without a successor nothing is concluded from Jinan’s, and nothing passes for clear', () => {
    const s = ask([listed()], { on: day('2027-01-04'), law: [JN, CAT, ZW] });
    expect([s.level, s.hits, notOf(s)]).toEqual(['indeterminate', [], ['s1 state-unknown']]);
    const dalian = listed({ heldBy: 'CN-2102', class: 'SUPERVISION' });
    const elsewhere = ask([dalian], { on: day('2027-01-04'), law: [JN, CAT, ZW, DL] });
    expect(elsewhere.level).toBe('indeterminate');
    expect(elsewhere.missing).toContain('law:CN-3701');
  });

  it('the subject’s own city has no say', () => {
    const dalian = listed({ heldBy: 'CN-2102', class: 'SUPERVISION' });
    expect(ask([dalian]).level).toBe('intercept');
    const disputed = { ...dalian, objections: [{ receivedOn: day('2025-06-17') }] };
    const s = ask([disputed]);
    expect([s.level, notOf(s), s.notHits[0]?.record]).toEqual(['no-hit', ['s1 suspended'], undefined]);
  });

  it('names the version of every pack that answered', () => {
    expect(ask([]).lawVersion.split(' ')).toContain(`JN@${JN.version}`);
  });
});

describe('whose record', () => {
  it('another subject’s record is not this one’s', () => {
    const other = { type: 'legal-person', id: { kind: 'uscc', value: OTHER_CODE }, name: NAME } as const;
    expect(ask([listed({ subject: other })])).toMatchObject({ level: 'no-hit', hits: [], notHits: [] });
  });
});

describe('a hold a text lays down by itself', () => {
  const packs = [...law, packOf('UC')];
  const stop = (enterprise: object, type: 'used-car-export' | 'licence' = 'used-car-export') =>
    ask([], { law: packs, matter: { type, name: '二手车出口', facts: { enterprise } as never } });

  it.each([
    [{ illegalExportFound: true, findingDocumentEffective: true }, 'used-car-export', 1, []],
    [{ illegalExportFound: false, findingDocumentEffective: true }, 'used-car-export', 0, []],
    [{ illegalExportFound: true, findingDocumentEffective: false }, 'used-car-export', 0, []],
    [{ illegalExportFound: true, findingDocumentEffective: true }, 'licence', 0, []],
    [{ illegalExportFound: true }, 'used-car-export', 0, ['enterprise.findingDocumentEffective']],
  ] as const)('%j in a matter of %s: %i', (enterprise, type, holds, missing) => {
    const s = stop(enterprise, type);
    expect([s.byStatute.length, s.level, s.missing]).toEqual([
      holds,
      holds === 1 ? 'intercept' : 'no-hit',
      missing,
    ]);
  });

  it('carries its article and quote', () => {
    const [prompt] = stop({ illegalExportFound: true, findingDocumentEffective: true }).byStatute;
    expect(prompt).toMatchObject({
      rule: 'UC-1-STOP',
      level: 'intercept',
      citation: { pack: 'UC', article: '一' },
    });
    expect(prompt?.citation.quote).toContain('停止受理企业二手车出口业务申请');
  });
});

describe('data nobody has checked', () => {
  it.each([
    ['a day that does not exist', { actEndDate: '2025-02-30' }, 'state-unknown'],
    ['a time for a day', { actEndDate: '2025-02-03T10:00' }, 'state-unknown'],
    ['nonsense for the holder’s last day', { customUntil: '长期' }, 'state-unknown'],
    ['nonsense long past', { customUntil: '0000-00-00' }, 'state-unknown'],
    ['an unknown class', { class: '', heldBy: 'CN-2102' }, 'state-unknown'],
    ['an unknown place', { heldBy: '' }, 'state-unknown'],
    ['an empty kind of document', { basis: { type: '', effective: true } }, 'no-basis'],
  ])('%s makes no hit and does not throw', (_what, changes, because) => {
    const s = ask([listed(changes as never)]);
    expect([s.level, notOf(s)]).toEqual(['indeterminate', [`s1 ${because}`]]);
  });

  it.each([
    ['no record at all', null, 'record'],
    ['nobody’s record', { subject: undefined }, 'record.subject.id'],
    ['a number for the code', { subject: { type: 'legal-person', id: { kind: 'uscc', value: 7 }, name: NAME } }, 'record.subject.id'],
    ['no name', { subject: { type: 'legal-person', id: { kind: 'uscc', value: CODE } } }, 'record.subject.name'],
    ['no holder', { heldBy: undefined }, 'record.heldBy'],
    ['no field', { domain: null }, 'record.domain'],
    ['a text for the document', { basis: '行政处罚决定书' }, 'record.basis.type'],
    ['no list for objections', { objections: [null] }, 'record.objections'],
    ['a list set up under a number', { list: { name: 'x', legalBasis: 3 } }, 'record.list.legalBasis'],
  ])('%s: what is missing is said, and the other records still answer', (_what, changes, field) => {
    const broken = (changes && { ...record(), ...(changes as object) }) as CreditRecord;
    const s = ask([broken, listed()]);
    expect([s.level, s.hits.map((hit) => hit.record.id), s.missing]).toEqual(['intercept', ['s1'], [field]]);
    expect(ask([broken]).level).toBe('indeterminate');
    const state = recordState(broken, { law: [JN], on: day('2025-06-22') });
    expect([state.state, state.visible, state.mayBeHit]).toEqual(['indeterminate', false, false]);
  }); // prettier-ignore

  it('an unknown kind of identifier is malformed', () => {
    const id = { kind: 'constructor', value: CODE } as never;
    expect(ask([listed()], { subject: { id, name: NAME } }).identityReason).toBe('malformed');
  });

  it.each([
    [{ subject: undefined }, ['subject']],
    [{ subject: null }, ['subject']],
    [{ matter: undefined }, ['matter.type']],
    [{ matter: {} }, ['matter.type']],
    [{ authority: undefined }, ['authority.jurisdiction']],
    [{ authority: { jurisdiction: 3701 } }, ['authority.jurisdiction']],
    [{ records: undefined }, ['records']],
    [{ records: 'none' }, ['records']],
    [{ law: undefined }, ['law']],
    [{ on: undefined }, ['on']],
    [{ on: '2025-02-30' }, ['on']],
    [{ subject: undefined, matter: undefined, records: undefined }, ['subject', 'matter.type', 'records']],
    [{ subject: undefined, matter: { blindStage: true } }, ['matter.blindStage']],
  ])('a question with %j is answered by what is missing, and by nothing else', (changes, missing) => {
    const s = ask([listed()], changes as never);
    expect([s.level, s.missing, s.hits, s.notHits]).toEqual(['indeterminate', missing, [], []]);
  });

  it('no question at all is answered too', () => {
    expect(screen(undefined as never).missing).toHaveLength(6);
    const whole = { law: [JN], on: day('2025-06-22') };
    for (const [input, missing] of [
      [undefined, 'law'],
      [{ ...whole, law: undefined }, 'law'],
      [{ ...whole, on: undefined }, 'on'],
      [{ ...whole, on: '明天' }, 'on'],
    ])
      expect(recordState(listed(), input as never)).toMatchObject({
        state: 'indeterminate',
        visible: false,
        mayBeHit: false,
        missing: [missing],
      });
  });
});
