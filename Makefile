# The commands of this project; each installs what it needs and no more (scripts/setup.sh).
.DEFAULT_GOAL := help
.PHONY: help serve test build size cli package release accuracy measure fmt lint clean

# An empty PORT means the script's own choice.
export PORT

help: ## List these commands
	@sed -n 's/^\([a-z]*\): .*## /  make \1	/p' Makefile | expand -t 18

serve: ## Serve the page on localhost and rebuild it on changes (PORT=8080)
	@scripts/serve.sh

test: ## Run all tests (ONLY="unit page" runs some parts: format lint walls unit exports browser page embed package hosting scripts)
	@scripts/test.sh $(ONLY)

build: ## Build the page as static files into dist/
	@scripts/build.sh

size: build cli ## What a first visit loads, and a label in another page, raw and brotli
	@node scripts/size.mjs dist target/release/privacy-facts

cli: ## Build the command line: target/release/privacy-facts
	@scripts/setup.sh rust
	@cargo build --locked --release --features cli

package: build ## Make the npm package: target/package/privacy-facts-VERSION.tgz
	@node scripts/package.mjs

release: package ## Make what a host needs without Rust, in release/: zip archives, the npm package, sums
	@node scripts/release.mjs

accuracy: cli ## Hold the labels against annotated policies, where they lie beside this folder
	@node scripts/accuracy.mjs

measure: cli ## Write the measured figures, field by field, for the label and docs/accuracy.md
	@node scripts/measure.mjs

fmt: ## Format the Rust sources
	@scripts/setup.sh rust
	@cargo fmt

lint: ## Check format and lints, as the tests do
	@scripts/test.sh format lint

clean: ## Remove everything built, tools and packages too
	@rm -rf target dist release .tools node_modules
