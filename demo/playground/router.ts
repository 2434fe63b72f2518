import { fileReply, pageReply } from '../files.ts';
import type { Reply, Request } from '../http.ts';
import { creditApi } from '../portal/api.ts';
import { faultyApi } from './faulty.ts';
import { playgroundIndex, playgroundPage } from './page.ts';

/** `path` is what follows `/playground/`. */
export async function playground(path: string, request: Request): Promise<Reply | undefined> {
  if (path === '') return pageReply(playgroundIndex());
  if (path === 'api/credit') return creditApi(request, 'officer');
  if (path.startsWith('api/')) return faultyApi(path.slice('api/'.length));
  const page = playgroundPage(path);
  return page === undefined ? fileReply('demo/playground', path) : pageReply(page);
}
