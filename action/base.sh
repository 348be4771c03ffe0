# What the change is told from, and which lockstep judges it: outputs `base`, `cli`, `reference`.
set -euo pipefail
cd "$FOLDER"

fail() {
  echo "::error title=lockstep::$1"
  exit 2
}

# Files of a pull request can look like a bare repository: the one that is meant has a .git, which no commit can bring.
top=$PWD
while [ ! -e "$top/.git" ] && [ "$top" != / ]; do top=$(dirname "$top"); done
git() { command git --git-dir="$top/.git" "$@"; }

# The one that comes with the action; where that was not built, the one that the project has installed. None is fetched.
cli="$ACTION/dist/cli.mjs"
[ -f "$cli" ] || cli="$PWD/node_modules/lockstep/dist/cli.mjs"
[ -f "$cli" ] || fail "Unexpected absence of lockstep, expected it among the project's dev dependencies: run npm ci before this step"

# A checkout of a pull request is its merge into the base: the first parent of that is the base which it was merged into.
if [ -n "$BASE" ]; then
  base=$BASE
elif [ -z "$EVENT_BASE" ]; then
  fail 'Unexpected event that is no pull request, expected the input "base"'
elif [ "$(git rev-parse --verify --quiet 'HEAD^2' || true)" = "$EVENT_HEAD" ]; then
  base=$(git rev-parse 'HEAD^1')
else
  base=$(git merge-base "$EVENT_BASE" HEAD) ||
    fail 'Unexpected shallow clone, expected the whole history: "fetch-depth: 0" for actions/checkout'
fi
base=$(git rev-parse --verify --quiet --end-of-options "$base^{commit}") ||
  fail 'Unexpected base that git does not know, expected a revision of this repository, with "fetch-depth: 0" for actions/checkout'

reference=''
if [ -n "${GITHUB_ACTION_REPOSITORY:-}" ]; then
  reference="$GITHUB_SERVER_URL/$GITHUB_ACTION_REPOSITORY/blob/${GITHUB_ACTION_REF:-main}/docs/contributing/checks.md"
fi
printf 'base=%s\ncli=%s\nreference=%s\n' "$base" "$cli" "$reference" >> "$GITHUB_OUTPUT"
