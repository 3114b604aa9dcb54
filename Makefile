# `make` creates what it needs and builds specs/stripe.yaml; `make test` does so and runs the tests.
# What was set up is remembered by the files .venv/.gen, .venv/.test and node_modules/.stamp.

PYTHON ?= python3

BIN := .venv/bin
NODE_MODULES := tests/typescript/node_modules
SOURCES := generator tests templates/python/runtime templates/python/assets

.PHONY: build test check scripts workflows bench clean
.NOTPARALLEL:
.DELETE_ON_ERROR:

build: .venv/.gen
	$(BIN)/gen build specs/stripe.yaml

test: $(NODE_MODULES)/.stamp .venv/.test build
	$(BIN)/python tests/fetch_stripe.py
	$(BIN)/python -m tests.browser.fetch
	$(BIN)/python -m tests.debian.fetch redis-server nginx
	$(BIN)/python -m pytest -n auto --dist loadfile --no-loadscope-reorder

# What can be said in a minute: layout, types, committed output, the rules of the house.
check: .venv/.test
	$(BIN)/black --check $(SOURCES)
	$(BIN)/mypy
	$(BIN)/gen build specs/stripe.yaml --check
	$(BIN)/python -m pytest tests/contracts

# What a page of the site runs, in as few files as it can be loaded in.
scripts: $(NODE_MODULES)/.stamp .venv/.test
	$(BIN)/python -m tests.explorer.bundle templates/docs/assets

# The workflow that others call, of the parts that `gen ci init` writes too.
workflows: .venv/.gen
	$(BIN)/python -c 'from generator.ci.recipes import called; print(called(), end="")' > .github/workflows/sdks.yml

bench: .venv/.test
	$(BIN)/python -m tests.bench

clean:
	rm -rf .venv .cache .mypy_cache .pytest_cache .hypothesis build dist *.egg-info
	rm -rf $(NODE_MODULES)

.venv/.gen: pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || \
	  { echo "gen needs Python 3.11 or newer, and '$(PYTHON)' is not that. Try: make PYTHON=python3.12" >&2; exit 1; }
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

# Asked for its version, pyright fetches whatever it still needs to run.
.venv/.test: .venv/.gen
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[test]'
	PYRIGHT_PYTHON_IGNORE_WARNINGS=1 $(BIN)/pyright --version
	@touch $@

$(NODE_MODULES)/.stamp: tests/typescript/package.json tests/typescript/package-lock.json
	@node -e 'process.exit(parseInt(process.versions.node) < 20 ? 1 : 0)' 2>/dev/null || \
	  { echo "The tests need Node 20 or newer on the path; 'make' alone does not." >&2; exit 1; }
	npm ci --prefix tests/typescript --no-audit --no-fund
	@touch $@
