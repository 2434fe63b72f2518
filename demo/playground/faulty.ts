import { text, type Reply } from '../http.ts';

/** Endpoints that misbehave as real ones do, for the states of `xin-credit-check` that nobody likes to show. */
export async function faultyApi(fault: string): Promise<Reply | undefined> {
  switch (fault) {
    case 'error':
      return text(500, '系统繁忙，请稍后再试');
    case 'html':
      return text(200, '<html><body>登录超时，请重新登录</body></html>', 'text/html; charset=utf-8');
    case 'empty':
      return text(200, '', 'application/json');
    case 'shape':
      return text(200, '{"code":0,"msg":"查询成功","data":[]}', 'application/json; charset=utf-8');
    case 'forbidden':
      return text(403, '');
    case 'slow':
      await new Promise((resolve) => setTimeout(resolve, 30_000).unref());
      return text(504, '');
    default:
      return undefined;
  }
}
