"""What a first attack broke, attacked again: see `tests/benchmarks/mend/README.md`."""
