#!/bin/sh
# Checks whole pages: run.sh FILE.html...
# The Nu HTML checker must find no error and axe no violation, in light and
# dark, on a wide and a narrow screen. SCREENSHOTS=DIR keeps pictures of each.
set -eu
here=$(cd "$(dirname "$0")" && pwd)

if [ $# -eq 0 ]; then
	echo "usage: run.sh FILE.html..." >&2
	exit 2
fi

CHROMIUM=${CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)}
export CHROMIUM
for tool in npm node java; do
	if ! command -v "$tool" >/dev/null; then
		echo "e2e: skipped: $tool is not installed" >&2
		exit 0
	fi
done
if [ -z "$CHROMIUM" ]; then
	echo "e2e: skipped: chromium is not installed (or set CHROMIUM to a browser)" >&2
	exit 0
fi

if [ ! -d "$here/node_modules/axe-core" ] && ! npm ci --prefix "$here" --ignore-scripts --no-audit --no-fund >&2; then
	echo "e2e: skipped: the checkers could not be installed" >&2
	exit 0
fi
exec node "$here/check.mjs" "$@"
