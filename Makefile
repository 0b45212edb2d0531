# Every target sets itself up; Go is all that a fresh machine needs.
GO ?= go

.PHONY: build test portable lint demo bench bench-peers fuzz fuzz-kramdown e2e clean

build: ## the command, as bin/stemma
	$(GO) build -trimpath -o bin/stemma ./cmd/stemma

test: ## formatting, vet, build, every test with the race detector
	@unformatted=$$(gofmt -l $$(git ls-files '*.go' 2>/dev/null || find . -name '*.go')); \
	  if [ -n "$$unformatted" ]; then echo "not formatted (run gofmt -w):"; echo "$$unformatted"; exit 1; fi
	$(GO) vet ./...
	$(GO) build ./...
	$(GO) test -race ./...

portable: ## builds for systems unlike this one: a browser, Windows
	GOOS=js GOARCH=wasm $(GO) build ./...
	GOOS=windows GOARCH=amd64 $(GO) build ./...

lint: ## staticcheck and the other linters of .golangci.yml
	scripts/lint

demo: build ## the main job on the sample pair
	scripts/demo

bench: ## reading and writing in MB/s, drift in pairs per second
	$(GO) test -run '^$$' -bench . -benchmem ./...

bench-peers: build ## whole processes against kramdown, pandoc, cmark, drift and web page converters, in one run
	scripts/bench-peers

FUZZTIME ?= 60s
fuzz: ## every fuzz target for FUZZTIME
	scripts/fuzz $(FUZZTIME)

fuzz-kramdown: ## random documents against the real kramdown
	$(GO) run ./internal/kramdownfuzz
	$(GO) run ./internal/kramdownfuzz -gfm

e2e: build ## our pages in a browser and a validator
	e2e/run

clean:
	rm -rf bin
