# The two commands of the README are `make demo` and `make test`; `make help` lists the rest.

SWIFT ?= swift
TRUCE := .build/release/truce
OUT ?= demo

.PHONY: help demo test build desk setup check format install clean
help:
	@echo "make demo     install what is missing, build, read Examples/reports, print the brief"
	@echo "make test     install what is missing, build and run every test"
	@echo "make build    build the release program at $(TRUCE)"
	@echo "make desk     build the desk too: $(TRUCE) serve desk.ledger"
	@echo "make check    the whole gate: format, build without warnings, tests (what CI runs)"
	@echo "make install  copy the program and its data to PREFIX (default /usr/local)"
	@echo "make clean    remove what was built"

setup:
	@Scripts/setup.sh

build: setup
	@tmp=$$(mktemp -d); TMPDIR=$$tmp $(SWIFT) build -c release --product truce; status=$$?; \
	  rm -rf $$tmp; exit $$status

desk: build
	@Scripts/setup.sh --desk
	@tmp=$$(mktemp -d); TMPDIR=$$tmp $(SWIFT) build -c release --product truce-serve; status=$$?; \
	  rm -rf $$tmp; exit $$status

demo: build
	@mkdir -p $(OUT)
	@$(TRUCE) brief --html $(OUT)/brief.html Examples/reports; status=$$?; \
	  test $$status -eq 0 -o $$status -eq 2
	@echo "The same brief as a page: $(abspath $(OUT)/brief.html)"

test:
	@Scripts/setup.sh --tests
	Scripts/test.sh

check:
	@Scripts/setup.sh --tests
	Scripts/check.sh

format:
	$(SWIFT) format -i -r Sources Tests Training/Sources Package.swift

PREFIX ?= /usr/local
install: desk
	install -d $(DESTDIR)$(PREFIX)/lib/truce $(DESTDIR)$(PREFIX)/bin
	cp -r $(TRUCE) $(TRUCE)-serve .build/release/*.resources $(DESTDIR)$(PREFIX)/lib/truce/
	ln -sf ../lib/truce/truce $(DESTDIR)$(PREFIX)/bin/truce

clean:
	rm -rf .build $(OUT)
