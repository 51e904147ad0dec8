# Two commands do all the set-up: `make demo` and `make test`. Both need only Python 3.11 or later and make.
PYTHON ?= python3
VENV := .venv
BIN := $(if $(filter Windows_NT,$(OS)),$(VENV)/Scripts,$(VENV)/bin)
PIP := $(BIN)/python -m pip --disable-pip-version-check

.PHONY: demo test lint types contracts gate wheel samples clean

demo: $(VENV)/installed
	$(BIN)/python samples/demo.py

test: $(VENV)/installed-for-development
	$(BIN)/python -m pytest -n auto

lint: $(VENV)/installed-for-development
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/installed-for-development
	$(BIN)/mypy

contracts: $(VENV)/installed-for-development
	$(BIN)/lint-imports

gate: $(VENV)/installed-for-development
	$(BIN)/python -m pytest tests/gate

wheel: $(VENV)/installed-for-development
	rm -rf dist
	$(BIN)/python -m build --wheel --no-isolation

samples: $(VENV)/installed-for-development
	$(BIN)/python -m tests.packs samples tests/packs/truth

$(VENV)/created:
	@echo "Making a Python environment in $(VENV) ..."
	$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/installed: $(VENV)/created pyproject.toml constraints.txt
	@echo "Installing Minutebook and what it needs (a minute or two the first time) ..."
	$(PIP) install --quiet --constraint constraints.txt --editable .
	@touch $@

$(VENV)/installed-for-development: $(VENV)/installed
	@echo "Installing what the tests need ..."
	$(PIP) install --quiet --constraint constraints.txt --editable ".[dev]"
	@touch $@

clean:
	rm -rf $(VENV) dist demo-archive
