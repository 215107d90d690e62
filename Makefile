# What can be done here. Each target sets up what it needs, once.
PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check

.PHONY: demo test test-long install lint check bench lock

demo: .venv/.installed  ## the whole product on this machine, no token needed
	$(BIN)/waypulse demo

test: .venv/.installed-dev  ## the tests, in less than two minutes
	$(BIN)/python -m pytest -m "not long"

test-long: .venv/.installed-dev  ## those that take half a second or more
	$(BIN)/python -m pytest -m long

install: .venv/.installed  ## set up only

lint: .venv/.installed-dev  ## the form of the code, its types, and the arrow between its packages
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

check: lint test  ## what a developer runs before a commit

bench: .venv/.installed-dev  ## the benchmarks, as ratios
	$(BIN)/python -m benchmarks.throughput
	$(BIN)/python -m benchmarks.weekly_figures
	$(BIN)/python -m benchmarks.loop_lag
	$(BIN)/python -m benchmarks.sentiment
	$(BIN)/python -m benchmarks.calibration
	$(BIN)/python -m benchmarks.eligibility
	$(BIN)/python -m benchmarks.big_report

lock:  ## pin the dependencies anew (needs uv)
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links \
	  --custom-compile-command "make lock" --group dev pyproject.toml -o requirements-dev.lock
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links \
	  --custom-compile-command "make lock" --group build -c requirements-dev.lock pyproject.toml -o requirements.lock

.venv/bin/python:
	$(PYTHON) -m venv .venv

.venv/.installed: requirements.lock pyproject.toml | .venv/bin/python
	$(PIP) install -q --require-hashes -r requirements.lock
	$(PIP) install -q --no-deps --no-build-isolation -e .
	@# Each start is a third of a second shorter, also where Python may not write beside the code.
	$(BIN)/python -m compileall -q analysis bot handlers surveys
	@touch $@

.venv/.installed-dev: requirements-dev.lock .venv/.installed
	$(PIP) install -q --require-hashes -r requirements-dev.lock
	@# The same for the tests: pytest writes them anew before it runs them.
	@PYTHONDONTWRITEBYTECODE= $(BIN)/python -m pytest -q -n0 --collect-only >/dev/null
	@touch $@
