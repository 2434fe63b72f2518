import { fileReply } from '../files.ts';
import type { Reply, Request } from '../http.ts';
import type { Site } from '../site.ts';
import { creditApi, samplesApi } from './api.ts';

/** `path` is what follows `/portal/`. */
export async function portal(path: string, request: Request, { on }: Site): Promise<Reply | undefined> {
  if (path === 'api/credit') return creditApi(request, 'public', on());
  if (path === 'api/samples') return samplesApi();
  return fileReply('demo/portal', path || 'index.html');
}
