import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

interface Comment {
  id: number;
  body: string;
  user: { type: 'Bot' | 'User' };
}

/** What of GitHub's interface the comment needs: the comments of a pull request, which only some tokens may write. */
export interface GitHubApi {
  address: string;
  comments: Comment[];
}

/**
 * Serves it until the test is over.
 *
 * @param mayWrite the token that may write comments; any other may read
 */
export async function githubApi(mayWrite: string): Promise<GitHubApi> {
  const comments: Comment[] = [];
  const server = createServer((request, response) => {
    const { method = '', url = '', headers } = request;
    const answer = (status: number, data: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(data));
    let text = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    request.on('end', () => {
      const { pathname, searchParams } = new URL(url, 'http://localhost');
      const [size, page] = ['per_page', 'page'].map((name) => Number(searchParams.get(name) ?? 1)) as [number, number];
      if (method === 'GET') return answer(200, comments.slice((page - 1) * size, page * size));
      if (headers.authorization !== `Bearer ${mayWrite}`) return answer(403, { message: 'Resource not accessible by integration' });
      const { body } = JSON.parse(text) as { body: string };
      if (body.length > 65_536) return answer(422, { message: 'Body is too long (maximum is 65536 characters)' });
      if (method === 'POST') return answer(201, addTo(comments, body));
      const comment = comments.find(({ id }) => pathname.endsWith(`/issues/comments/${id}`));
      if (!comment) return answer(404, { message: 'Not Found' });
      comment.body = body;
      return answer(200, comment);
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, comments };
}

function addTo(comments: Comment[], body: string): Comment {
  const comment: Comment = { id: comments.length + 1, body, user: { type: 'Bot' } };
  comments.push(comment);
  return comment;
}
