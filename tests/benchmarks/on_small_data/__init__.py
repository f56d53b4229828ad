"""The benchmarks of speed and size, run on data as small as it can be."""
