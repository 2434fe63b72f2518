import { fileReply, pageReply } from '../files.ts';
import type { Reply, Request } from '../http.ts';
import type { Site } from '../site.ts';
import { creditApi } from '../portal/api.ts';
import { faultyApi } from './faulty.ts';
import { playgroundIndex, playgroundPage } from './page.ts';

/** `path` is what follows `/playground/`. */
export async function playground(path: string, request: Request, { on }: Site): Promise<Reply | undefined> {
  if (path === '') return pageReply(playgroundIndex());
  if (path === 'api/credit') return creditApi(request, 'officer', on());
  if (path === 'api/self' || path === 'api/bank')
    return creditApi(request, path === 'api/self' ? 'self' : 'bank', on());
  if (path.startsWith('api/')) return faultyApi(path.slice('api/'.length));
  const page = playgroundPage(path);
  return page === undefined ? fileReply('demo/playground', path) : pageReply(page);
}
