# `make` lists what can be done. Everything sets itself up: `make site` needs only Python 3.11 or newer, `make test` also
# fetches the browser and the judges of the built pages. Stamps keep a second run quick; a changed lock installs again.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-builtin-rules

VENV := .venv
PY := $(VENV)/bin/python
PIP := $(PY) -m pip --disable-pip-version-check --no-input --quiet --quiet
RUNTIME := $(VENV)/.runtime
DEV := $(VENV)/.dev
PDF := $(VENV)/.pdf
IMPORT := $(VENV)/.import
BEELDEN := $(VENV)/.beelden
LOCK_TOOL := $(VENV)/lock-tool
LOCK_OPTIONS := --quiet --no-config --generate-hashes --strip-extras --no-header --no-annotate \
	--no-emit-index-url --no-emit-trusted-host --no-emit-find-links --no-emit-options

# All cores share the tests; a worker that is done takes over from the others.
PYTEST := $(PY) -m pytest --numprocesses auto --dist worksteal

.PHONY: help site pdf lijsten beelden check preview test test-alles lint types bench alles-opnieuw golden schema meldingen woordenboek beheer-script lock groei licenties sbom bijwerken fuzz \
	clean browser

help: ## Dit overzicht / this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

site: $(RUNTIME) ## Maak de site in site/ / build the site into site/
	@$(PY) build.py build

pdf: $(PDF) ## Maak de site met een PDF van elke agenda / build the site with a PDF of every agenda
	@$(PY) build.py build --pdf

lijsten: $(IMPORT) ## Zet klaar wat “import” en “export” nodig hebben / fetch what import and export need
	@echo "Klaar. Typ: $(PY) build.py import LIJST.xlsx --agenda AGENDA --proef"

beelden: $(BEELDEN) ## Laat de site zelf kleinere afbeeldingen maken / let the site make smaller copies of pictures
	@echo "Klaar. De volgende keer maakt de site kleinere afbeeldingen voor telefoons."

check: $(RUNTIME) ## Controleer de inhoud, schrijf niets / check the content, write nothing
	@$(PY) build.py check

preview: $(RUNTIME) ## Bekijk de site tijdens het schrijven / live preview while writing
	@$(PY) build.py preview $(if $(PORT),--port $(PORT))

test: $(DEV) $(PDF) $(IMPORT) $(BEELDEN) browser ## Draai de tests (minuten), of enkele: TESTS=tests/rim / run the tests, or TESTS=some
	@$(PYTEST) $(TESTS)

test-alles: $(DEV) $(PDF) $(IMPORT) $(BEELDEN) browser ## Draai alle tests, op elke pagina / run every test, on every page
	@$(PYTEST) --alles $(TESTS)

lint: $(DEV) ## Controleer de stijl van de code / check the style of the code
	@$(VENV)/bin/ruff check .

types: $(DEV) ## Controleer de typen in de code / check the types in the code
	@$(VENV)/bin/mypy

bench: $(RUNTIME) ## Meet de snelheid naast Hugo, Eleventy en kale Python; meer met ACTIES="1000" / measure the speed beside others
	@bench/setup
	@$(PY) -m bench $(or $(ACTIES),100)

alles-opnieuw: $(DEV) ## Schrijf alles wat gemaakt wordt opnieuw / rewrite everything that is generated
	@$(PY) -m tests.opnieuw

licenties: $(PDF) $(IMPORT) $(BEELDEN) ## Toon de licentie van elk pakket / list the licence of every package
	@$(PY) -m tests.setup.sbom licenties

sbom: $(PDF) $(IMPORT) $(BEELDEN) ## Schrijf de stuklijst (CycloneDX) naar sbom.json / write the bill of materials
	@$(PY) -m tests.setup.sbom > sbom.json
	@echo "Geschreven: sbom.json"

bijwerken: ## Neem van elk pakket de nieuwste versie, en test daarna / upgrade every package, then test
	@$(MAKE) --no-print-directory lock UPGRADE=--upgrade
	@$(MAKE) --no-print-directory test

fuzz: $(DEV) ## Bouw met 100.000 verminkte bestanden (uren) / build with 100,000 mutated files (hours): AANTAL=, ZAAD=
	@$(PY) -m tests.fuzz $(or $(AANTAL),100000) $(ZAAD)

groei: $(DEV) ## Zoek regels die sneller groeien dan hun invoer (lang) / look for rules worse than linear (long)
	@$(PY) -m tests.groei $(WAT)

golden: $(DEV) ## Schrijf de verwachte voorbeeldsite opnieuw / rewrite the expected example site
	@$(PY) -m tests.golden.rewrite

schema: $(RUNTIME) ## Schrijf wat uit de velden wordt gemaakt opnieuw / rewrite what is made from the fields
	@$(PY) build.py schema

meldingen: $(DEV) ## Schrijf het hoofdstuk met alle meldingen opnieuw / rewrite the chapter with all messages
	@$(PY) tests/handboek.py

woordenboek: $(DEV) ## Maak het woordenboek van de taalcontrole opnieuw / make the dictionary of the language checks again
	@$(PY) -m woordenboek.maak

# Only for sites that switch on the web editor: its script comes from npm, by the checksums of its own lock.
beheer-script: $(RUNTIME) ## Zet het script van de webeditor klaar / fetch the script of the web editor
	@npm ci --prefix webeditor --ignore-scripts --no-audit --no-fund --silent
	@$(PY) -m webeditor.script webeditor/node_modules/@sveltia/cms templates/beheer

# Compiled with the oldest Python that we support: what only older Pythons need is then in the lock as well. A fresh
# virtual environment knows no settings of this machine, so no address of it can end up in a lock.
lock: $(VENV)/bin/python ## Leg alle versies opnieuw vast / lock all versions anew
	@test -x $(LOCK_TOOL)/bin/pip-compile || $(PY) -m venv $(LOCK_TOOL)
	@$(LOCK_TOOL)/bin/python -m pip --disable-pip-version-check --no-input --quiet install 'pip-tools==7.6.2'
	@$(LOCK_TOOL)/bin/pip-compile $(LOCK_OPTIONS) $(UPGRADE) --output-file requirements.lock pyproject.toml
	@$(LOCK_TOOL)/bin/pip-compile $(LOCK_OPTIONS) $(UPGRADE) --extra dev --constraint requirements.lock \
		--output-file requirements-dev.lock pyproject.toml
	@$(LOCK_TOOL)/bin/pip-compile $(LOCK_OPTIONS) $(UPGRADE) --extra pdf --constraint requirements.lock \
		--output-file requirements-pdf.lock pyproject.toml
	@$(LOCK_TOOL)/bin/pip-compile $(LOCK_OPTIONS) $(UPGRADE) --extra import --constraint requirements.lock \
		--output-file requirements-import.lock pyproject.toml
	@$(LOCK_TOOL)/bin/pip-compile $(LOCK_OPTIONS) $(UPGRADE) --extra beelden --constraint requirements.lock \
		--output-file requirements-beelden.lock pyproject.toml
	@$(LOCK_TOOL)/bin/pip-compile $(LOCK_OPTIONS) $(UPGRADE) --output-file bench/requirements.lock bench/requirements.in
	@for folder in . webeditor bench/peers/eleventy; do npm install --prefix $$folder --package-lock-only \
		--omit-lockfile-registry-resolved --ignore-scripts --no-audit --no-fund --silent; done
	@echo "Vastgelegd: requirements.lock, requirements-dev.lock, requirements-pdf.lock, requirements-import.lock, requirements-beelden.lock, package-lock.json"

clean: ## Gooi alles weg wat gemaakt is / throw away all that was made
	rm -rf site $(VENV) .cache node_modules webeditor/node_modules templates/beheer .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find regioagenda templates tests -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV)/bin/python:
	@tests/setup/venv $(VENV)

$(RUNTIME): requirements.lock | $(VENV)/bin/python
	@echo "Pakketten installeren ..."
	@$(PIP) install --require-hashes --no-deps -r requirements.lock
	@touch $@

$(DEV): requirements-dev.lock $(RUNTIME) | $(VENV)/bin/python
	@echo "Pakketten voor de tests installeren ..."
	@$(PIP) install --require-hashes --no-deps -r requirements-dev.lock
	@touch $@

$(PDF): requirements-pdf.lock $(RUNTIME) | $(VENV)/bin/python
	@echo "Pakketten voor PDF's installeren ..."
	@$(PIP) install --require-hashes --no-deps -r requirements-pdf.lock
	@touch $@

$(IMPORT): requirements-import.lock $(RUNTIME) | $(VENV)/bin/python
	@echo "Pakketten voor lijsten installeren ..."
	@$(PIP) install --require-hashes --no-deps -r requirements-import.lock
	@touch $@

$(BEELDEN): requirements-beelden.lock $(RUNTIME) | $(VENV)/bin/python
	@echo "Pakketten voor afbeeldingen installeren ..."
	@$(PIP) install --require-hashes --no-deps -r requirements-beelden.lock
	@touch $@

browser: ; @tests/setup/browser
