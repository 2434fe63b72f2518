import { describe, expect, it } from 'vitest';
import { readLabel } from './labels.ts';

describe('reading a label', () => {
  it.each([
    ['统一社会信用代码：', 'code', undefined],
    ['＊ 统一社会\u3000信用代码', 'code', undefined],
    ['许可机关统一社会信用代码', 'code', 'authority'],
    ['代码_1(统一社会信用代码)', 'code', undefined],
    ['法定代表人身份证号', 'code', 'representative'],
    ['申 请 单 位：', 'name', 'applicant'],
    ['行政相对人名称', 'name', 'applicant'],
    ['企业名称', 'name', 'applicant'],
    ['代理机构名称', 'name', 'agent'],
    ['委托代理人', 'name', 'agent'],
    ['受理机关', 'name', 'authority'],
    ['数据来源单位', 'name', 'authority'],
    ['法定代表人', 'name', 'representative'],
    ['委托代理人信息', undefined, 'agent'],
    ['受理编号', 'case-number', undefined],
    ['受理日期', 'accepted-on', undefined],
    ['承诺期限：', 'promise', undefined],
    ['申请事项', 'matter', undefined],
  ])('reads %s as %s of %s', (text, kind, role) => {
    const label = readLabel(text);
    expect(label?.kind).toBe(kind);
    expect(label?.role).toBe(role);
  });

  it.each([
    '',
    '　',
    '确定',
    '2026-02-10',
    '（示例）青泉建设工程有限公司',
    '示例市监理代理有限公司',
    '企业名称变更',
    '企业名称预先核准',
    '个体工商户名称自主申报',
    '该企业已按规定提交全部申请材料，请于五个工作日内完成初审并报送',
  ])('takes %j for no label', (text) => {
    expect(readLabel(text)).toBeUndefined();
  });
});
