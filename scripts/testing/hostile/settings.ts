/** One thing in a repository that makes git run a program of a stranger. */
export interface HostileSetting {
  /** `git config` settings; `RUN` is a program that leaves the canary. */
  settings: string[];
  /** Files below the top folder, `.git` included. */
  files?: Record<string, string>;
  /** A shell line with which plain git leaves the canary: the setting is what it is taken for. Null with a reason. */
  fires: string | { not: string };
  /** Whether it takes the place of another one's setting, and needs a repository of its own. */
  alone?: boolean;
}

/** Git looks for it in all remotes that promise objects. */
const missing = 'git cat-file -e 1111111111111111111111111111111111111111';
const needsTerminal = { not: 'git starts a pager for a terminal only' };
const commit = 'git commit -q --allow-empty -m x';
const merge =
  'git checkout -qfb x && echo x >> docs/a.md && git commit -qam x && git checkout -q main && echo y >> docs/a.md && git commit -qam y && git merge x';
const credentials = 'printf "protocol=https\\nhost=x\\n\\n" | git credential fill';

/** A remote that promises objects, and what else says how to reach it. */
const promisor = (name: string, remote: string[], others: string[] = []): HostileSetting => ({
  settings: [`remote.${name}.promisor=true`, ...remote.map((setting) => `remote.${name}.${setting}`), ...others],
  fires: missing,
});

const hook = '#!/bin/sh\nRUN\n';

export const hostileSettings: Record<string, HostileSetting> = {
  'core.fsmonitor': { settings: ['core.fsmonitor=RUN'], fires: 'git status' },
  'core.hooksPath': {
    settings: ['core.hooksPath=.git/evil'],
    files: { '.git/evil/post-index-change': hook, '.git/evil/reference-transaction': hook },
    fires: 'git add -A',
  },
  'a hook': {
    settings: [],
    files: { '.git/hooks/post-index-change': hook, '.git/hooks/reference-transaction': hook },
    fires: 'git add -A',
    alone: true,
  },
  'filter clean': { settings: ['filter.one.clean=RUN'], files: { '.gitattributes': 'docs/a.md filter=one' }, fires: 'git diff' },
  'filter process': { settings: ['filter.two.process=RUN'], files: { '.gitattributes': 'docs/b.md filter=two' }, fires: 'git diff' },
  'filter smudge': {
    settings: ['filter.three.smudge=RUN'],
    files: { '.gitattributes': 'docs/c.md filter=three' },
    fires: 'git checkout docs/c.md',
  },
  'a filter by core.attributesFile': {
    settings: ['filter.four.clean=RUN', 'core.attributesFile=evil.attributes'],
    files: { 'evil.attributes': 'fr/a.md filter=four' },
    fires: 'git diff',
  },
  'a filter by info/attributes': {
    settings: ['filter.five.clean=RUN'],
    files: { '.git/info/attributes': 'fr/b.md filter=five' },
    fires: 'git diff',
  },
  'diff.external': { settings: ['diff.external=RUN'], fires: 'git diff' },
  'diff command': { settings: ['diff.one.command=RUN'], files: { '.gitattributes': 'docs/a.md diff=one' }, fires: 'git diff' },
  'diff textconv': { settings: ['diff.two.textconv=RUN'], files: { '.gitattributes': 'docs/b.md diff=two' }, fires: 'git log -p' },
  'merge driver': { settings: ['merge.one.driver=RUN'], files: { '.gitattributes': 'docs/a.md merge=one' }, fires: merge },
  'core.pager': { settings: ['core.pager=RUN'], fires: needsTerminal },
  'pager of a command': { settings: ['pager.log=RUN', 'pager.diff-index=RUN'], fires: needsTerminal },
  'core.editor': { settings: ['core.editor=RUN'], fires: 'git commit --allow-empty' },
  'sequence.editor': { settings: ['sequence.editor=RUN'], fires: 'git stash -q; git rebase -i HEAD~' },
  'gpg.program': { settings: ['gpg.program=RUN', 'log.showSignature=true'], fires: 'git log' },
  'gpg.ssh.program': { settings: ['gpg.ssh.program=RUN'], fires: `git -c gpg.format=ssh -c user.signingKey=k ${commit.slice(4)} -S` },
  'gpg.ssh.defaultKeyCommand': { settings: ['gpg.ssh.defaultKeyCommand=RUN'], fires: `git -c gpg.format=ssh ${commit.slice(4)} -S` },
  'credential.helper': { settings: ['credential.helper=!RUN'], fires: credentials },
  'credential helper of a host': { settings: ['credential.https://x.helper=!RUN'], fires: credentials },
  'core.askPass': { settings: ['core.askPass=RUN'], fires: credentials },
  alias: { settings: ['alias.x=!RUN', 'alias.log=!RUN', 'alias.cat-file=!RUN', 'alias.ls-tree=!RUN'], fires: 'git x' },
  'difftool command': { settings: ['difftool.one.cmd=RUN', 'diff.tool=one'], fires: 'git difftool -y' },
  'mergetool command': { settings: ['mergetool.one.cmd=RUN', 'merge.tool=one'], fires: `${merge}; git mergetool -y` },
  'browser command': { settings: ['browser.one.cmd=RUN', 'web.browser=one'], fires: 'git web--browse http://x' },
  'trailer command': { settings: ['trailer.one.command=RUN'], fires: 'git interpret-trailers --trailer one=x < docs/a.md' },
  'include of a file of the checkout': {
    settings: ['include.path=../evil.inc'],
    files: { 'evil.inc': '[core]\n\tfsmonitor = RUN' },
    fires: 'git status',
    alone: true,
  },
  'conditional include': {
    settings: ['includeIf.gitdir:/**.path=../evil.inc'],
    files: { 'evil.inc': '[core]\n\tfsmonitor = RUN' },
    fires: 'git status',
    alone: true,
  },
  'settings of a work tree': {
    settings: ['core.repositoryFormatVersion=1', 'extensions.worktreeConfig=true'],
    files: { '.git/config.worktree': '[core]\n\tfsmonitor = RUN' },
    fires: 'git status',
    alone: true,
  },
  'promisor, uploadpack of a path': promisor('path', ['url=/nowhere', 'uploadpack=RUN']),
  'promisor, uploadpack of file:': promisor('file', ['url=file:///nowhere', 'uploadpack=RUN'], ['protocol.file.allow=always']),
  'promisor, core.sshCommand': promisor('ssh', ['url=ssh://x/y'], ['core.sshCommand=RUN']),
  'promisor, core.gitProxy': promisor('git', ['url=git://x/y'], ['core.gitProxy=RUN']),
  'promisor, ext:': promisor('ext', ['url=ext::RUN'], ['protocol.ext.allow=always']),
  'promisor, vcs': promisor('vcs', ['url=RUN', 'vcs=ext'], ['protocol.ext.allow=always']),
  'promisor, insteadOf': promisor('other', ['url=other:x'], ['url.ext::RUN .insteadOf=other:', 'protocol.ext.allow=always']),
  'promisor over HTTP': promisor('http', ['url=http://127.0.0.1:PORT/x']),
  'promisor by extensions.partialClone': {
    settings: [
      'core.repositoryFormatVersion=1',
      'extensions.partialClone=named',
      'remote.named.url=/nowhere',
      'remote.named.uploadpack=RUN',
    ],
    fires: missing,
  },
  'fetch.bundleURI': { settings: ['fetch.bundleURI=http://127.0.0.1:PORT/b'], fires: { not: 'git 2.40 and later' } },
  'remote receivepack': { settings: ['remote.push.url=/nowhere', 'remote.push.receivepack=RUN'], fires: 'git push push main' },
};
