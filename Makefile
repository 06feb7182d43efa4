# `make run` and `make test` need only Python 3.11, git and make; they set up everything else themselves.
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help run test check faults bench package screenshots translations libraries test-tools

VENV := .venv
NOQT := .venv-noqt
BIN := $(VENV)/bin
WORDS := resources/lexicon/en.words.json
ARGS :=
ROUNDS := 50
# The command of a Python 3.11 or later; found by itself where not given.
export PYTHON

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## /  make \1\t/p' $(MAKEFILE_LIST) | expand -t 20

run: libraries $(WORDS) ## start SymptomDesk (or show an evening's job offscreen where there is no display); ARGS="..."
	@scripts/run $(ARGS)

check: $(VENV)/.ready ## style, types and the directions of imports
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# The windows' tests come last, so that the last line printed is the closing line of the whole suite.
test: test-tools check $(NOQT)/.ready $(WORDS) ## everything of `check`, and all tests, with and without Qt
	@echo "Everything but the windows, without Qt:"
	$(NOQT)/bin/python scripts/assert_no_qt.py
	$(NOQT)/bin/python -m pytest -n 2 --ignore=tests/desktop --ignore=tests/e2e
	@echo "The whole program:"
	$(BIN)/python -m pytest -n 2

faults: test-tools ## the fault tests in their full size, and what they counted (ROUNDS=50)
	SYMPTOMDESK_FAULT_ROUNDS=$(ROUNDS) $(BIN)/python -m pytest -q -n 2 tests/faults tests/upgrades

bench: $(VENV)/.ready $(WORDS) ## how well words are understood (ARGS="--list" shows every miss), and how fast everything is, against its limits
	$(BIN)/python -m bench.words $(ARGS)
	@$(BIN)/python -m bench.pages; pages=$$?; $(BIN)/python -m bench && exit $$pages

package: $(VENV)/.ready $(WORDS) ## wheel, sdist, the program in one folder and its Debian package, tried out, into dist/ (Linux)
	@$(BIN)/python scripts/system_packages.py --for-tests --for-packages
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-input -e '.[package]'
	@packaging/linux/build

screenshots: $(VENV)/.ready ## pictures of every page in each theme, into build/screenshots (ARGS="trends dark": some of them)
	PYTHONPATH=scripts $(BIN)/python -m screenshots $(ARGS)

translations: $(VENV)/.ready ## bring resources/i18n up to date with the sentences of the sources, and compile it
	$(BIN)/python scripts/translations.py $(ARGS)

$(VENV)/.ready: pyproject.toml scripts/environment
	@scripts/environment $(VENV) full
	@touch $@

$(NOQT)/.ready: pyproject.toml scripts/environment scripts/requirements_without_qt.py
	@scripts/environment $(NOQT) without-qt
	@touch $@

$(WORDS): resources/lexicon/en.toml resources/lexicon/en.common.txt $(wildcard src/symptomdesk/language/*.py) $(VENV)/.ready
	@$(BIN)/python scripts/word_list.py

libraries: $(VENV)/.ready
	@$(BIN)/python scripts/system_packages.py

test-tools: $(VENV)/.ready
	@$(BIN)/python scripts/system_packages.py --for-tests
