// @ts-check

/**
 * What the body of the comment begins with, for nobody to see. A job may judge several folders: each has a comment of its own.
 *
 * @param {Record<string, string | undefined>} env
 */
function markerOf({ FOLDER }) {
  const folder = (FOLDER ?? '').replace(/^(?:\.\/+)+|\/+$/g, '');
  const name = folder === '' || folder === '.' ? '' : ` ${encodeURIComponent(folder).replaceAll('-', '%2D')}`;
  return `<!-- lockstep check${name} -->`;
}

/** So many pages of a hundred comments are looked through. */
const mostPages = 30;

/**
 * Writes the one comment on a pull request, or writes it anew. Where that can't be done the job summary has the same, so it fails
 * nobody: a fork's token may only read.
 *
 * @param {string} body
 * @param {boolean} isQuiet whether there is nothing to say: then only a comment that is there is changed
 * @param {Record<string, string | undefined>} env
 * @returns {Promise<'created' | 'updated' | 'none'>}
 */
export async function stickyComment(body, isQuiet, env) {
  const { NUMBER, HEAD_REPOSITORY, GITHUB_REPOSITORY, TOKEN } = env;
  if (!NUMBER || !TOKEN) return 'none';
  if (HEAD_REPOSITORY !== GITHUB_REPOSITORY) {
    console.log('No comment: the pull request is of a fork, whose token may only read. The job summary says the same.');
    return 'none';
  }
  try {
    return await write(body, isQuiet, env);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    console.log(`::notice title=lockstep::No comment: ${why.replace(/[\r\n%]+/g, ' ')}. The job summary says the same.`);
    return 'none';
  }
}

/**
 * @param {string} body
 * @param {boolean} isQuiet
 * @param {Record<string, string | undefined>} env
 * @returns {Promise<'created' | 'updated' | 'none'>}
 */
async function write(body, isQuiet, env) {
  const { GITHUB_API_URL, GITHUB_REPOSITORY, NUMBER } = env;
  const issues = `${GITHUB_API_URL}/repos/${GITHUB_REPOSITORY}/issues`;
  const marker = markerOf(env);
  const marked = { body: body.startsWith(marker) ? body : `${marker}\n${body}` };
  const own = await findOwn(`${issues}/${NUMBER}/comments`, marker, env);
  if (own !== null) {
    await ask('PATCH', `${issues}/comments/${own}`, env, marked);
    return 'updated';
  }
  if (isQuiet) return 'none';
  await ask('POST', `${issues}/${NUMBER}/comments`, env, marked);
  return 'created';
}

/**
 * A comment of a person that quotes the marker is theirs.
 *
 * @param {string} comments
 * @param {string} marker
 * @param {Record<string, string | undefined>} env
 * @returns {Promise<number | null>}
 */
async function findOwn(comments, marker, env) {
  for (let page = 1; page <= mostPages; page += 1) {
    const list = /** @type {{ id: number, body?: string, user?: { type?: string } }[]} */ (
      await ask('GET', `${comments}?per_page=100&page=${page}`, env)
    );
    const own = list.find(({ body, user }) => user?.type === 'Bot' && body?.startsWith(marker));
    if (own) return own.id;
    if (list.length < 100) return null;
  }
  return null;
}

/**
 * @param {string} method
 * @param {string} address
 * @param {Record<string, string | undefined>} env
 * @param {object} [data]
 * @returns {Promise<unknown>}
 */
async function ask(method, address, { TOKEN }, data) {
  const headers = { accept: 'application/vnd.github+json', authorization: `Bearer ${TOKEN}`, 'x-github-api-version': '2022-11-28' };
  const response = await fetch(address, {
    method,
    headers,
    ...(data && { body: JSON.stringify(data) }),
    signal: AbortSignal.timeout(30_000),
  });
  if (!response.ok) throw new Error(`GitHub answered ${response.status} to ${method}`);
  return response.json();
}
