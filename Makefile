# Everything a fresh machine needs to do with this project. `make` alone lists it.
PYTHON ?= python3
PORT ?= 8550
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/ready
WEB := $(VENV)/web-packages
INSTALL := $(BIN)/python -m pip install --quiet --quiet --disable-pip-version-check \
	--require-hashes --no-deps --only-binary=:all:
UV := build/lock/bin/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url \
	--custom-compile-command "make lock" $(if $(UPGRADE),--upgrade)
LONG := tests/pyodide tests/crash tests/setup
OTHERS := $(filter-out $(LONG) tests/browser tests/mobile %__pycache__,$(patsubst %/,%,$(wildcard tests/*/ tests/test_*.py)))
SIDE_BY_SIDE := $(BIN)/python -m pytest --dist loadfile --no-loadscope-reorder
# A name and a time for each, as these take long. On a busy machine a browser may miss a beat: tests/reruns.py
# counts each second try, and fails a run of many.
WALK := $(BIN)/python -m pytest -vv -o console_output_style=times --reruns 1
CATALOGUES := $(patsubst %.po,%.mo,$(wildcard locales/*/LC_MESSAGES/*.po))

.DEFAULT_GOAL := help
.PHONY: help setup run site dev test test-release test-code check bench screenshots deck-pdf lock texts

help: ## list the commands
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1\t/'

setup: $(READY) $(CATALOGUES) ## set up .venv and the catalogues, and nothing else

run: site ## build the site and serve it on http://localhost:8550 (PORT= changes it)
	@$(BIN)/python -m mobile.site.serve --port $(PORT)

site: $(READY) $(CATALOGUES) ## build the static site into build/site/
	@$(BIN)/python -m mobile.site.publish

deck-pdf: site ## print cards and guides of talks as PDF files into build/paper/
	@$(BIN)/python -m tests.needs chromium
	@$(BIN)/python -m mobile.site.deck_pdf

dev: $(READY) $(CATALOGUES) ## run the app in a browser window, with hot reload
	$(BIN)/flet run --web --host 127.0.0.1 --port $(PORT) --recursive --module mobile.main

test: test-code ## run the tests, and those in a browser that hold what people do each day
	$(WALK) -m "not release" tests/browser

test-release: test-code ## run every test, also those that are only run before a release
	$(WALK) tests/browser

test-code: $(READY) $(CATALOGUES)
	@$(BIN)/python -m tests.needs
	@$(BIN)/python -m mobile.site.publish
	@# core is covered by its own tests; counting lines makes those of the app two and a half times as slow
	@# those that take long come first, or one processor waits for them at the end
	$(SIDE_BY_SIDE) -n auto --cov --cov-fail-under=100 $(LONG) $(OTHERS)
	@# half of their time they wait for clocks
	$(SIDE_BY_SIDE) -n 4 tests/mobile

check: $(READY) $(CATALOGUES) ## lint, types, catalogues, plain Dutch
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m core.authoring.catalogues check
	$(BIN)/python -m core.authoring.readability

bench: $(READY) $(CATALOGUES) ## measure start-up and size against the stock layout
	@$(BIN)/python -m tests.needs chromium
	@$(BIN)/python -m tests.bench

texts: $(READY) ## bring the catalogues up to date with the source
	$(BIN)/python -m core.authoring.catalogues update

lock: ## lock what the requirements ask for, with hashes (UPGRADE=1 moves all to the newest versions)
	$(PYTHON) -m venv build/lock && build/lock/bin/pip install --quiet uv==0.13.9
	$(UV) --python-version 3.11 -o requirements.lock requirements.in
	$(UV) --python-version 3.14 --no-deps -o requirements-web.lock requirements-web.in

locales/%.mo: locales/%.po $(READY)
	@$(BIN)/pybabel --quiet compile --input-file $< --output-file $@

$(READY): requirements.lock requirements-web.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Goudklompje needs Python 3.11 or newer.")'
	@echo "Setting up .venv (once, about half a minute) ..."
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@# exactly the lock, and nothing resolved: older pips refuse to resolve it once a newer release is out
	@$(INSTALL) -r requirements.lock
	@$(BIN)/python -m pip check >$(VENV)/missing || { cat $(VENV)/missing; echo "requirements.lock is not complete: make lock"; exit 1; }
	@rm -rf $(WEB)
	@$(INSTALL) --target $(WEB) --implementation cp --python-version 3.14 --abi cp314 --abi none \
		--platform pyemscripten_2026_0_wasm32 --platform any -r requirements-web.lock
	@touch $@

screenshots: site ## take a picture of every screen, to look at
	@$(BIN)/python -m tests.browser.screenshots
