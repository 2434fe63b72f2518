import { readFileSync } from 'node:fs';
import { caseOf, cases, type LegacyCase } from './cases.ts';
import {
  dialogPage,
  iframePage,
  linkPage,
  popupOpenerPage,
  savedPage,
  strictCsp,
  strictPage,
  writtenPage,
  xhrPage,
} from './case-pages.ts';
import type { Decision, Decisions } from './decisions.ts';
import { gbk, parseForm } from './encoding.ts';
import { bottomPage, indexPage, menuPage, topPage, welcomePage } from './frames.ts';
import { page } from './layout.ts';
import { registerPage } from './register-page.ts';
import { donePage, fixedTodoPage, frozenTodoPage } from './todo.ts';
import type { Reply, Request } from '../http.ts';

const html = (text: string, status = 200): Reply => ({
  status,
  type: 'text/html; charset=GBK',
  body: gbk(text),
});

const file = (name: string): string => readFileSync(new URL(`static/${name}`, import.meta.url), 'utf8');

const casePages = new Map<string, (c: LegacyCase) => string>(
  Object.entries({
    'spxx.do': iframePage,
    'spxx_ajax.do': xhrPage,
    'spxx_link.do': linkPage,
    'spxx_pop.do': popupOpenerPage,
    'spxx_dlg.do': dialogPage,
    'spxx_write.do': writtenPage,
  }),
);

/** `path` is what follows `/legacy/`. */
export function legacy(path: string, request: Request, decisions: Decisions): Reply | undefined {
  const casePage = casePages.get(path);
  if (casePage) {
    const found = caseOf(request.query.get('bh') ?? undefined);
    return found ? html(casePage(found)) : notFound();
  }
  if (path === 'xxdj.do') return html(registerPage());
  return (
    plainPage(path, decisions) ??
    trialPage(path, request) ??
    received(path, request, decisions) ??
    asset(path)
  );
}

function plainPage(path: string, decisions: Decisions): Reply | undefined {
  switch (path) {
    case '':
    case 'index.jsp':
      return html(indexPage());
    case 'top.jsp':
      return html(topPage());
    case 'menu.jsp':
      return html(menuPage());
    case 'bottom.jsp':
      return html(bottomPage());
    case 'welcome.jsp':
      return html(welcomePage({ open: cases.length, done: decisions.all().length }));
    case 'dbsx.do':
      return html(frozenTodoPage(decisions));
    case 'dbsx_lay.do':
      return html(fixedTodoPage(decisions));
    case 'ybsx.do':
      return html(donePage(decisions));
    default:
      return undefined;
  }
}

function trialPage(path: string, request: Request): Reply | undefined {
  if (path !== 'spxx_new.do') return undefined;
  const found = caseOf(request.query.get('bh') ?? undefined);
  if (!found) return notFound();
  return {
    status: 200,
    type: 'text/html; charset=utf-8',
    body: Buffer.from(strictPage(found)),
    headers: { 'Content-Security-Policy': strictCsp },
  };
}

type Way = { readonly via: Decision['via']; readonly charset: 'gbk' | 'utf-8' };
const ways = new Map<string, Way>(
  Object.entries<Way>({
    'saveSp.do': { via: 'iframe', charset: 'gbk' },
    'ajaxSp.do': { via: 'xhr', charset: 'utf-8' },
    'doSp.do': { via: 'link', charset: 'utf-8' },
    'dlgSp.do': { via: 'popup', charset: 'gbk' },
    'writeSp.do': { via: 'written', charset: 'gbk' },
    'fetchSp.do': { via: 'fetch', charset: 'utf-8' },
  }),
);

function received(path: string, request: Request, decisions: Decisions): Reply | undefined {
  if (path === '_decisions') return json(decisions.all());
  if (path === '_reset') {
    decisions.reset();
    return json([]);
  }
  const way = ways.get(path);
  if (!way) return undefined;
  const fields = parseForm(
    way.via === 'link' ? request.rawQuery : request.body.toString('latin1'),
    way.charset,
  );
  const found = caseOf(fields['bh']);
  const result = fields['spjg'] === '1' ? 'approve' : fields['spjg'] === '2' ? 'return' : undefined;
  if (!found || !result)
    return html(page('错误', '<div class="result bad">参数错误，请返回重试。</div>'), 400);
  decisions.add({ caseId: found.id, result, opinion: fields['spyj'] ?? '', via: way.via, fields });
  const said = `办件 ${found.number} ${result === 'approve' ? '已审批通过' : '已退回补正'}。`;
  if (way.via === 'xhr' || way.via === 'fetch')
    return { status: 200, type: 'text/plain; charset=utf-8', body: Buffer.from(said) };
  return html(savedPage(way.via, said));
}

function asset(path: string): Reply | undefined {
  switch (path) {
    case 'css/style.css':
      return { status: 200, type: 'text/css', body: gbk(file(path)) };
    case 'js/common.js':
    case 'js/grid.js':
      return { status: 200, type: 'application/x-javascript; charset=GBK', body: gbk(file(path)) };
    case 'js/new.js':
      return { status: 200, type: 'text/javascript; charset=utf-8', body: Buffer.from(file(path)) };
    default:
      return undefined;
  }
}

const json = (value: unknown): Reply => ({
  status: 200,
  type: 'application/json; charset=utf-8',
  body: Buffer.from(JSON.stringify(value, null, 2)),
});

const notFound = (): Reply =>
  html(page('错误', '<div class="result bad">办件不存在或已办结。</div>', 'class="mainbody"'), 404);
