# `make demo` builds the sample paper, `make test` proves the project; both set the machine up first.
# The work is done by tools/tasks.py, which also runs on Windows:  py tools\tasks.py demo

PYTHON ?= python3

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help demo test bench wheel lock clean

help:  ## Say what make can do
	@sed -n 's/^\([a-z]*\):  ## /  make \1	/p' Makefile

demo:  ## Set up, and build the sample paper into out/
	@$(PYTHON) tools/tasks.py demo

# JUDGES=1 installs the outside judges of PDF, Word and HTML too; the build server always does.
test:  ## Set up, and check the style, the types, the imports and the tests
	@$(PYTHON) tools/tasks.py test

bench:  ## Set up, and measure the program beside its peers (minutes)
	@$(PYTHON) tools/tasks.py bench

wheel:  ## Build the wheel into dist/
	@$(PYTHON) tools/tasks.py wheel

lock:  ## Work out the locked versions anew (needs uv)
	@$(PYTHON) tools/tasks.py lock

clean:  ## Take away the environment and everything that was built
	rm -rf .venv .judges out build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
